package dev.arrow.run;

/** Numbers as 16 hexadecimal digits. */
final class Hexadecimal {
  private static final int DIGITS = 16;

  private Hexadecimal() {}

  static String of(long number) {
    String digits = Long.toHexString(number);
    return "0".repeat(DIGITS - digits.length()) + digits;
  }
}
