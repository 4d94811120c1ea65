package dev.arrow.tests.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A C file cut into what checks look at: code without comments and literals, with the lines kept
 * where they were.
 *
 * @param code the file with comments, strings and characters blanked
 * @param functions its function definitions
 */
record CText(String code, List<Body> functions) {
  private static final Pattern BLANKED =
      Pattern.compile(
          "/\\*.*?\\*/|//[^\\n]*|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'",
          Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("([A-Za-z_]\\w*)\\s*\\(");
  private static final Pattern CONDITION =
      Pattern.compile("(?m)^[ \\t]*#[ \\t]*(if|ifdef|ifndef|else|elif)\\b");

  /**
   * A function's body.
   *
   * @param name the function's name as far as the text shows it
   * @param line the line of the opening brace, from 1
   * @param lines how many lines it spans
   * @param conditional whether a preprocessor condition stands in it
   */
  record Body(String name, int line, int lines, boolean conditional) {}

  /** Cuts a file. */
  static CText of(String text) {
    String code = blank(text);
    return new CText(code, bodies(code));
  }

  /** The line of an offset, from 1. */
  static int lineOf(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  private static String blank(String text) {
    Matcher matcher = BLANKED.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          out, Matcher.quoteReplacement(matcher.group().replaceAll("[^\\n]", " ")));
    }
    return matcher.appendTail(out).toString();
  }

  private static List<Body> bodies(String code) {
    // Braces in directives, continued lines included, open no function.
    String plain = blankDirectives(code);
    List<Body> found = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '{' && depth++ == 0) {
        start = i;
      } else if (c == '}' && --depth == 0 && startsFunction(plain, start)) {
        String inner = code.substring(start, i + 1);
        found.add(
            new Body(
                nameBefore(plain, start),
                lineOf(code, start),
                lineOf(inner, inner.length()),
                CONDITION.matcher(inner).find()));
      }
    }
    return found;
  }

  private static String blankDirectives(String code) {
    Matcher matcher = Pattern.compile("(?m)^[ \\t]*#(?:[^\\n]*\\\\\\n)*[^\\n]*").matcher(code);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(out, matcher.group().replaceAll("[^\\n]", " "));
    }
    return matcher.appendTail(out).toString();
  }

  private static boolean startsFunction(String plain, int brace) {
    return plain.substring(0, brace).stripTrailing().endsWith(")");
  }

  private static String nameBefore(String plain, int brace) {
    int from = Math.max(plain.lastIndexOf('}', brace - 1), plain.lastIndexOf(';', brace - 1)) + 1;
    Matcher matcher = NAME.matcher(plain.substring(from, brace));
    return matcher.find() ? matcher.group(1) : "?";
  }
}
