package dev.arrow.kconfig.law;

import dev.arrow.kconfig.syntax.Feature;
import java.util.Random;

/** Writes the lines below an entry. */
final class ClauseGenerator {
  private static final String[] INTS = {"1", "7", "20", "99", "-5", "0", "007", "text", "0x10"};
  private static final String[] HEXES = {"0x1", "0x7", "20", "0xff", "0xAB", "0x00", "text", "-1"};
  private static final String[] STRINGS = {"\"\"", "\"text\"", "\"7\"", "'a \"b\"'", "\"y\""};

  private final Random random;
  private final TreeGenerator tree;
  private final ConditionGenerator conditions;
  private final StringBuilder out;

  ClauseGenerator(
      Random random, TreeGenerator tree, ConditionGenerator conditions, StringBuilder out) {
    this.random = random;
    this.tree = tree;
    this.conditions = conditions;
    this.out = out;
  }

  /** Ends the line, now and then with a condition. */
  void maybeIf(int limit) {
    out.append(random.nextInt(3) == 0 ? " if " + conditions.of(limit, 1) : "").append('\n');
  }

  void depends(int limit) {
    out.append("\tdepends on ").append(conditions.of(limit, 2));
    boolean conditional =
        tree.dialect().has(Feature.CONDITIONAL_DEPENDENCY) && random.nextInt(3) == 0;
    out.append(conditional ? " if " + conditions.of(limit, 1) : "").append('\n');
  }

  /**
   * Defaults, ranges, selects for a symbol of the type.
   *
   * @param own number of the symbol: they mention earlier ones and select later ones
   * @param sure whether there must be a default
   */
  void properties(String type, int own, boolean sure) {
    switch (type) {
      case "bool", "tristate" -> {
        for (int i = random.nextInt(3); i > 0; i--) {
          out.append("\tdefault ").append(conditions.of(own, random.nextInt(3)));
          maybeIf(own);
        }
        selects(own);
      }
      case "int", "hex" -> {
        String[] numbers = type.equals("int") ? INTS : HEXES;
        ranges(numbers, own);
        defaults(numbers, own, sure);
      }
      default -> defaults(STRINGS, own, sure);
    }
  }

  /** Selects of later symbols than the given one. */
  void selects(int last) {
    int later = tree.names().size() - last - 1;
    for (int i = random.nextInt(4) - 1; i > 0 && later > 0; i--) {
      int target = last + 1 + random.nextInt(Math.min(later, 12));
      String type = tree.types().get(target);
      if (type.equals("bool") || type.equals("tristate")) {
        out.append(random.nextBoolean() ? "\tselect " : "\timply ");
        out.append(tree.names().get(target));
        maybeIf(last);
      }
    }
  }

  private void ranges(String[] numbers, int limit) {
    for (int i = random.nextInt(3) - 1; i > 0; i--) {
      boolean symbols = random.nextInt(3) == 0;
      String low = symbols ? held(limit) : numbers[random.nextInt(2)];
      String high = symbols && random.nextBoolean() ? held(limit) : numbers[2];
      out.append("\trange ").append(low).append(' ').append(high);
      maybeIf(limit);
    }
  }

  private void defaults(String[] values, int limit, boolean sure) {
    for (int i = random.nextInt(3) + (sure ? 1 : 0); i > 0; i--) {
      String value =
          random.nextInt(5) == 0
              ? held(limit)
              : values[random.nextInt(random.nextInt(4) == 0 ? values.length : 4)];
      out.append("\tdefault ").append(value);
      maybeIf(limit);
    }
  }

  /** A symbol to take a text from; the C tool of Linux 6.12 crashes for a member of a choice. */
  private String held(int limit) {
    int symbol = limit == 0 ? -1 : random.nextInt(limit);
    return symbol < 0 || tree.choices().get(symbol) >= 0 ? "7" : tree.names().get(symbol);
  }
}
