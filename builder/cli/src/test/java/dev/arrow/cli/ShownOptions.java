package dev.arrow.cli;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The long options that a help text lists. */
final class ShownOptions {
  private static final Pattern LINE = Pattern.compile("(?m)^ {2,6}(?:-\\w, )?(--[a-z0-9-]+)");

  private ShownOptions() {}

  static List<String> of(String help) {
    return LINE.matcher(help).results().map((MatchResult found) -> found.group(1)).toList();
  }
}
