package dev.arrow.cli.manual;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A shell that completes words. */
public enum Shell {
  BASH("'\\''"),
  ZSH("'\\''"),
  FISH("\\'");

  private final String quote;

  Shell(String quote) {
    this.quote = quote;
  }

  /** The shell of a name. */
  public static Optional<Shell> named(String name) {
    return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst();
  }

  /** All names. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Shell::toString).toList();
  }

  /** One word of this shell's language. */
  String quoted(String text) {
    String kept = this == FISH ? text.replace("\\", "\\\\") : text;
    return "'" + kept.replace("'", quote) + "'";
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
