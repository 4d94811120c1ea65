package dev.arrow.kconfig.parse;

/**
 * A pattern for the name of one file, as shells have it: {@code *}, {@code ?}, {@code [a-z]},
 * {@code [!a-z]}; what it does not say stands for itself. A dot at the start must be written.
 */
final class NamePattern {
  private final String pattern;

  NamePattern(String pattern) {
    this.pattern = pattern;
  }

  /** Whether the text is more than a name. */
  static boolean isPattern(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
  }

  boolean matches(String name) {
    return (!name.startsWith(".") || pattern.startsWith(".")) && matchesFrom(name);
  }

  /** Goes back to the last star only, so time is the product of both lengths at most. */
  private boolean matchesFrom(String name) {
    int at = 0;
    int in = 0;
    int star = -1;
    int starIn = 0;
    while (in < name.length()) {
      int next = at < pattern.length() ? step(at, name.charAt(in)) : -1;
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        starIn = in;
      } else if (next > 0) {
        at = next;
        in++;
      } else if (star >= 0) {
        at = star + 1;
        in = ++starIn;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  /** Where the pattern goes on if its part at a place takes the character; else -1. */
  private int step(int at, char c) {
    char p = pattern.charAt(at);
    if (p == '?') {
      return at + 1;
    }
    int close = p == '[' ? closing(at) : -1;
    if (close < 0) {
      return p == c ? at + 1 : -1;
    }
    boolean negated = pattern.charAt(at + 1) == '!' || pattern.charAt(at + 1) == '^';
    boolean found = isInSet(at + (negated ? 2 : 1), close, c);
    return found != negated ? close + 1 : -1;
  }

  /** The bracket that closes a set; a bracket at the very start of the set is part of it. */
  private int closing(int open) {
    int from = open + 1;
    if (from < pattern.length() && (pattern.charAt(from) == '!' || pattern.charAt(from) == '^')) {
      from++;
    }
    return pattern.indexOf(']', from + 1);
  }

  private boolean isInSet(int from, int to, char c) {
    int at = from;
    while (at < to) {
      boolean range = at + 2 < to && pattern.charAt(at + 1) == '-';
      char low = pattern.charAt(at);
      char high = range ? pattern.charAt(at + 2) : low;
      if (low <= c && c <= high) {
        return true;
      }
      at += range ? 3 : 1;
    }
    return false;
  }
}
