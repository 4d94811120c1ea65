package dev.arrow.cli.manual;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a shell can offer for a value. */
public enum ValueKind {
  /** A number or a text of the user's own. */
  NOTHING,

  /** One of a few words. */
  WORDS,

  TARGETS,
  LIBRARIES,
  SYMBOLS,
  FOLDER,
  FILE,

  /** A program on `PATH`. */
  PROGRAM;

  private static final Map<String, ValueKind> BY_LABEL =
      Map.ofEntries(
          Map.entry("A", TARGETS),
          Map.entry("B", TARGETS),
          Map.entry("TARGET", TARGETS),
          Map.entry("TARGET|FILE", TARGETS),
          Map.entry("LIBRARY", LIBRARIES),
          Map.entry("PROJECT|LIBRARY", LIBRARIES),
          Map.entry("SYMBOL", SYMBOLS),
          Map.entry("SYMBOL=VALUE", SYMBOLS),
          Map.entry("PROJECT", FOLDER),
          Map.entry("FOLDER", FOLDER),
          Map.entry("DIR", FOLDER),
          Map.entry("PROGRAM", PROGRAM),
          Map.entry("N", NOTHING),
          Map.entry("FIGURES", NOTHING),
          Map.entry("TEXT", NOTHING),
          Map.entry("PERCENT", NOTHING),
          Map.entry("NAME=VALUE", NOTHING),
          Map.entry("SIZE", NOTHING),
          Map.entry("SECONDS", NOTHING),
          Map.entry("URL", NOTHING),
          Map.entry("REF", NOTHING));

  /**
   * What the label of an option's value or of an operand stands for.
   *
   * @param group the command that the command belongs to; empty for none
   * @param label as help shows it
   * @param words what it may be, if that is known
   */
  public static ValueKind of(String group, String label, List<String> words) {
    if (!words.isEmpty()) {
      return WORDS;
    }
    boolean library = group.equals("lib") && label.equals("NAME");
    return library ? LIBRARIES : BY_LABEL.getOrDefault(label, FILE);
  }

  /** As the scripts have it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
