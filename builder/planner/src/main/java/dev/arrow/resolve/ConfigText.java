package dev.arrow.resolve;

/** Writes single lines in the form of a `.config`. */
final class ConfigText {
  private ConfigText() {}

  /** The line with its end; what is no number and no logic value is quoted in any case. */
  static String line(String symbol, String value, boolean quoted) {
    if (!quoted && value.equals("n")) {
      return "# CONFIG_" + symbol + " is not set\n";
    }
    boolean bare = !quoted && !value.isEmpty() && value.chars().allMatch(ConfigText::isBare);
    return "CONFIG_" + symbol + "=" + (bare ? value : quote(value)) + "\n";
  }

  private static boolean isBare(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  }

  private static String quote(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
