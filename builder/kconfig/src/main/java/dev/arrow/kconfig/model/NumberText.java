package dev.arrow.kconfig.model;

import dev.arrow.kconfig.syntax.SymbolType;
import java.math.BigInteger;
import java.util.Optional;

/** What texts are values of the types that hold texts. */
public final class NumberText {
  private NumberText() {}

  /** Whether a user may give the text to a symbol of the type, which is int, hex or string. */
  public static boolean isValid(SymbolType type, String text) {
    return switch (type) {
      case INT -> isDecimal(text);
      case HEX -> isHexadecimal(text);
      default -> true;
    };
  }

  /** Whether it is one although a decimal number starts with zeros that say nothing. */
  static boolean isValidWithZeros(SymbolType type, String text) {
    if (type != SymbolType.INT) {
      return isValid(type, text);
    }
    int at = text.startsWith("-") ? 1 : 0;
    while (at + 1 < text.length() && text.charAt(at) == '0') {
      at++;
    }
    return isDecimal(text.substring(at));
  }

  /** The value of a type without any default, where there is one: 0 for numbers, else empty. */
  public static String zero(SymbolType type) {
    return switch (type) {
      case INT -> "0";
      case HEX -> "0x0";
      default -> "";
    };
  }

  /** Whether an undefined name stands for itself as a number, decimal or hexadecimal. */
  public static boolean isNumber(String name) {
    return !name.isEmpty() && (Character.isDigit(name.charAt(0)) || name.charAt(0) == '-');
  }

  /** Compares two valid texts of a number type as the numbers they are. */
  public static int compare(SymbolType type, String left, String right) {
    return number(type, left).compareTo(number(type, right));
  }

  private static BigInteger number(SymbolType type, String text) {
    boolean marked = type == SymbolType.HEX && (text.startsWith("0x") || text.startsWith("0X"));
    return new BigInteger(marked ? text.substring(2) : text, type == SymbolType.HEX ? 16 : 10);
  }

  /** The decimal number that the text is but for leading zeros, if that is all that is wrong. */
  public static Optional<String> withoutZeros(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    int at = from;
    while (at < text.length() - 1 && text.charAt(at) == '0') {
      at++;
    }
    String bare = text.substring(0, from) + text.substring(at);
    return at > from && isDecimal(bare) ? Optional.of(bare) : Optional.empty();
  }

  private static boolean isDecimal(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    int digits = text.length() - from;
    if (digits == 0 || (digits > 1 && text.charAt(from) == '0')) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isHexadecimal(String text) {
    int from = text.startsWith("0x") || text.startsWith("0X") ? 2 : 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
      if (!digit) {
        return false;
      }
    }
    return text.length() > from;
  }
}
