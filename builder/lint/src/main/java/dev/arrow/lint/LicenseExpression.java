package dev.arrow.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The form of an SPDX expression: identifiers joined by AND, OR and WITH, with parentheses. Whether
 * an identifier is on SPDX's list is not looked at.
 *
 * @param tokens in order
 */
record LicenseExpression(List<String> tokens) {
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.:+-]*");
  private static final int LONGEST = 500;

  LicenseExpression {
    tokens = List.copyOf(tokens);
  }

  static LicenseExpression of(String text) {
    String cut = text.substring(0, Math.min(LONGEST, text.length()));
    String spaced = cut.replace("(", " ( ").replace(")", " ) ").strip();
    return new LicenseExpression(
        spaced.isEmpty() ? List.of() : List.of(spaced.split("[ \t]+", -1)));
  }

  boolean isValid() {
    int depth = 0;
    boolean wantsName = true;
    for (String token : tokens) {
      boolean opens = token.equals("(");
      boolean closes = token.equals(")");
      boolean joins = isOperator(token);
      if (wantsName != (opens || (!closes && !joins))) {
        return false;
      }
      depth += opens ? 1 : closes ? -1 : 0;
      if (depth < 0 || (!opens && !closes && !joins && !IDENTIFIER.matcher(token).matches())) {
        return false;
      }
      wantsName = opens || joins;
    }
    return !wantsName && depth == 0;
  }

  /** The licences it names. */
  List<String> names() {
    List<String> names = new ArrayList<>(tokens);
    names.removeIf(token -> isOperator(token) || token.equals("(") || token.equals(")"));
    return names;
  }

  private static boolean isOperator(String token) {
    return token.equals("AND") || token.equals("OR") || token.equals("WITH");
  }
}
