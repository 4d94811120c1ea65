package dev.arrow.kconfig;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.UserLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A Kconfig tree made of a seed. Symbols mention earlier ones only and select later ones only, so
 * it has no loops.
 */
final class RandomTree {
  private static final String[] TYPES = {"bool", "bool", "bool", "int", "hex", "string"};

  private final Random random;
  private final int size;
  private final boolean tristate;
  private final StringBuilder out = new StringBuilder();
  private final List<String> types = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private int defined;

  private RandomTree(long seed, int size, boolean tristate) {
    this.random = new Random(seed);
    this.size = size;
    this.tristate = tristate;
    for (int i = 0; i < size; i++) {
      String type = TYPES[random.nextInt(TYPES.length)];
      types.add(tristate && type.equals("bool") && random.nextBoolean() ? "tristate" : type);
    }
  }

  static String text(long seed, int size, boolean tristate) {
    return new RandomTree(seed, size, tristate).run();
  }

  /** A line for some symbol of such a tree; some make no sense. */
  static UserLine line(Random random, int size) {
    String[] values = {"y", "y", "n", "n", "m", "7", "100", "0x1f", "text", "0"};
    String value = values[random.nextInt(values.length)];
    SourcePosition place = new SourcePosition("random", 1, 1);
    String name = "S" + random.nextInt(size + 1);
    return random.nextInt(5) == 0
        ? UserLine.need(name, value, place)
        : UserLine.user(name, value, place);
  }

  private String run() {
    if (tristate) {
      out.append("config MODULES\n\tbool \"modules\"\n\tdefault y\n\tmodules\n");
    }
    while (defined < size) {
      int kind = random.nextInt(12);
      if (kind == 0 && open.size() < 5) {
        out.append("menu \"m\"\n");
        if (random.nextBoolean()) {
          out.append("\tvisible if ").append(condition()).append('\n');
        }
        open.add("endmenu\n");
      } else if (kind == 1 && open.size() < 5) {
        out.append("if ").append(condition()).append('\n');
        open.add("endif\n");
      } else if (kind <= 3 && !open.isEmpty()) {
        out.append(open.remove(open.size() - 1));
      } else if (kind == 4 && defined + 4 < size) {
        choice();
      } else {
        config();
      }
    }
    while (!open.isEmpty()) {
      out.append(open.remove(open.size() - 1));
    }
    return out.toString();
  }

  private void choice() {
    int members = 1 + random.nextInt(4);
    out.append("choice\n\tprompt \"c\"\n");
    if (random.nextBoolean()) {
      out.append("\tdepends on ").append(condition()).append('\n');
    }
    if (random.nextBoolean()) {
      out.append("\tdefault S").append(defined + random.nextInt(members)).append('\n');
    }
    int first = defined;
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < members; i++) {
      body.append("config S").append(first + i).append("\n\tbool \"member\"\n");
      if (random.nextInt(3) == 0) {
        body.append("\tdepends on ").append(condition()).append('\n');
      }
      types.set(first + i, "bool");
    }
    defined = first + members;
    out.append(body).append("endchoice\n");
  }

  private void config() {
    String type = types.get(defined);
    out.append("config S").append(defined).append("\n\t").append(type);
    if (random.nextInt(4) > 0) {
      out.append(" \"p\"");
      maybeIf();
    } else {
      out.append('\n');
    }
    if (random.nextInt(3) == 0) {
      out.append("\tdepends on ").append(condition()).append('\n');
    }
    boolean logic = type.equals("bool") || type.equals("tristate");
    if (logic) {
      logicProperties();
    } else {
      valueProperties(type);
    }
    defined++;
  }

  private void logicProperties() {
    for (int i = random.nextInt(3); i > 0; i--) {
      out.append("\tdefault ").append(random.nextBoolean() ? "y" : condition());
      maybeIf();
    }
    for (int i = random.nextInt(3); i > 0 && defined + 1 < size; i--) {
      int target = defined + 1 + random.nextInt(size - defined - 1);
      out.append(random.nextBoolean() ? "\tselect S" : "\timply S").append(target);
      maybeIf();
    }
  }

  private void valueProperties(String type) {
    if (!type.equals("string") && random.nextInt(3) == 0) {
      out.append(type.equals("int") ? "\trange 5 50" : "\trange 0x5 0x50");
      maybeIf();
    }
    String[] numbers = {"1", "7", "20", "99"};
    String number = numbers[random.nextInt(numbers.length)];
    out.append("\tdefault ").append(type.equals("hex") ? "0x" + number : number);
    maybeIf();
    out.append("\tdefault ").append(type.equals("hex") ? "0x7" : "7").append('\n');
  }

  private void maybeIf() {
    out.append(random.nextInt(3) == 0 ? " if " + condition() : "").append('\n');
  }

  private String condition() {
    if (defined == 0) {
      return random.nextBoolean() ? "y" : "n";
    }
    String symbol = "S" + random.nextInt(defined);
    return switch (random.nextInt(9)) {
      case 0 -> "!" + symbol;
      case 1 -> "(" + symbol + " && " + condition() + ")";
      case 2 -> "(" + symbol + " || " + condition() + ")";
      case 3 -> symbol + " = y";
      case 4 -> symbol + " < 30";
      case 5 -> "!(" + condition() + ")";
      case 6 -> symbol + " != S" + random.nextInt(defined);
      default -> symbol;
    };
  }
}
