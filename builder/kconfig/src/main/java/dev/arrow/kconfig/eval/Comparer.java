package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.syntax.SymbolType;

/** Compares two operands the way the language does: as numbers where both are, else as texts. */
final class Comparer {
  private enum Kind {
    TEXT,
    SIGNED,
    UNSIGNED
  }

  private Comparer() {}

  static int compare(String left, SymbolType leftType, String right, SymbolType rightType) {
    if (leftType == SymbolType.STRING && rightType == SymbolType.STRING) {
      return left.compareTo(right);
    }
    // As strtoll() does, a number may follow blanks.
    String leftNumber = left.stripLeading();
    String rightNumber = right.stripLeading();
    Kind leftKind = kind(leftNumber, leftType);
    Kind rightKind = kind(rightNumber, rightType);
    if (leftKind == Kind.TEXT || rightKind == Kind.TEXT) {
      return left.compareTo(right);
    }
    long a = number(leftNumber, leftType);
    long b = number(rightNumber, rightType);
    boolean unsigned = leftKind == Kind.UNSIGNED || rightKind == Kind.UNSIGNED;
    return unsigned ? Long.compareUnsigned(a, b) : Long.compare(a, b);
  }

  private static Kind kind(String text, SymbolType type) {
    if (type.isLogical()) {
      return Kind.SIGNED;
    }
    Digits digits = Digits.of(text, type);
    if (!digits.isNumber(type == SymbolType.HEX)) {
      return Kind.TEXT;
    }
    return type == SymbolType.HEX ? Kind.UNSIGNED : Kind.SIGNED;
  }

  private static long number(String text, SymbolType type) {
    if (type.isLogical()) {
      return text.equals("y") ? 2 : text.equals("m") ? 1 : 0;
    }
    return Digits.of(text, type).value();
  }

  /**
   * The number a text starts with, as a value of the type: the digits up to the first that is none,
   * 0 without any, the farthest number for one beyond 64 bits with a sign, also if it is a hex.
   */
  static long leadingNumber(String text, SymbolType type) {
    Digits digits = Digits.of(text.stripLeading(), type).leading();
    if (digits.isEmpty() || digits.isNumber(false)) {
      return digits.value();
    }
    return digits.negative() ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  /**
   * A text as sign, base and digits.
   *
   * @param from where the digits start
   */
  private record Digits(String text, boolean negative, int base, int from) {
    static Digits of(String text, SymbolType type) {
      boolean negative = text.startsWith("-");
      int at = negative || text.startsWith("+") ? 1 : 0;
      boolean prefixed = text.startsWith("0x", at) || text.startsWith("0X", at);
      boolean octal = text.startsWith("0", at) && text.length() > at + 1;
      return switch (type) {
        case INT -> new Digits(text, negative, 10, at);
        case HEX -> new Digits(text, negative, 16, prefixed ? at + 2 : at);
        default ->
            prefixed
                ? new Digits(text, negative, 16, at + 2)
                : new Digits(text, negative, octal ? 8 : 10, at);
      };
    }

    /** Whether the digits are all of the base, and their number fits 64 bits. */
    boolean isNumber(boolean unsigned) {
      long limit = unsigned ? -1L : Long.MAX_VALUE;
      long value = 0;
      for (int i = from; i < text.length(); i++) {
        char c = text.charAt(i);
        int digit = c < 128 ? Character.digit(c, base) : -1;
        boolean fits =
            Long.compareUnsigned(value, Long.divideUnsigned(limit - Math.max(digit, 0), base)) <= 0;
        if (digit < 0 || !fits) {
          return false;
        }
        value = value * base + digit;
      }
      return from < text.length();
    }

    boolean isEmpty() {
      return from == text.length();
    }

    /** The same without what follows the digits. */
    Digits leading() {
      int end = from;
      while (end < text.length()
          && text.charAt(end) < 128
          && Character.digit(text.charAt(end), base) >= 0) {
        end++;
      }
      return new Digits(text.substring(0, end), negative, base, from);
    }

    long value() {
      long value = 0;
      for (int i = from; i < text.length(); i++) {
        value = value * base + Character.digit(text.charAt(i), base);
      }
      return negative ? -value : value;
    }
  }
}
