package dev.arrow.kconfig.law;

import dev.arrow.kconfig.syntax.Dialect;
import java.util.List;
import java.util.Random;

/** Makes conditions that mention symbols below a limit, so that a tree of them has no loops. */
final class ConditionGenerator {
  private static final String[] NUMBERS = {"0", "7", "20", "0x14", "-3", "007", "4294967295"};
  private static final String[] RELATIONS = {"=", "!=", "<", "<=", ">", ">="};

  private final Random random;
  private final List<String> names;

  /** Whether m may be mentioned; it depends on the first symbol. */
  private final boolean modules;

  private final boolean undefined;

  /**
   * A generator.
   *
   * @param names of the symbols, in the order they are defined
   */
  ConditionGenerator(Random random, List<String> names, Dialect dialect) {
    this.random = random;
    this.names = names;
    boolean pool = dialect.lint() == Dialect.Lint.POOL;
    this.modules = !pool;
    this.undefined = !pool;
  }

  /** A condition of at most that many levels about the first symbols. */
  String of(int limit, int levels) {
    if (levels == 0) {
      return operandAlone(limit);
    }
    return switch (random.nextInt(9)) {
      case 0 -> "!" + inner(limit, levels - 1);
      case 1 -> of(limit, levels - 1) + " && " + inner(limit, levels - 1);
      case 2 -> of(limit, levels - 1) + " || " + of(limit, levels - 1);
      case 3 -> "(" + of(limit, levels - 1) + ")";
      case 4, 5 -> comparison(limit);
      default -> operandAlone(limit);
    };
  }

  private String inner(int limit, int levels) {
    return random.nextBoolean() ? operandAlone(limit) : "(" + of(limit, levels) + ")";
  }

  private String operandAlone(int limit) {
    int kind = random.nextInt(24);
    if (kind == 0) {
      return "y";
    } else if (kind == 1) {
      return "n";
    } else if (kind == 2 && modules && limit > 0) {
      return "m";
    } else if (kind == 3 && undefined) {
      return "NOWHERE" + random.nextInt(3);
    }
    return symbol(limit);
  }

  /** A symbol below the limit; the nearer ones more often. */
  String symbol(int limit) {
    if (limit == 0) {
      return "y";
    }
    int back = random.nextBoolean() ? 1 + random.nextInt(Math.min(limit, 6)) : 0;
    return names.get(back > 0 ? limit - back : random.nextInt(limit));
  }

  private String comparison(int limit) {
    String relation = RELATIONS[random.nextInt(random.nextInt(3) == 0 ? 6 : 2)];
    return symbol(limit) + " " + relation + " " + compared(limit);
  }

  private String compared(int limit) {
    return switch (random.nextInt(8)) {
      case 0 -> "y";
      case 1 -> "n";
      case 2 -> modules && limit > 0 ? "m" : "y";
      case 3 -> NUMBERS[random.nextInt(NUMBERS.length)];
      case 4 -> '"' + NUMBERS[random.nextInt(NUMBERS.length)] + '"';
      case 5 -> random.nextBoolean() ? "\"\"" : "\"text\"";
      case 6 -> undefined ? "NOWHERE" + random.nextInt(3) : "\"NOWHERE\"";
      default -> symbol(limit);
    };
  }
}
