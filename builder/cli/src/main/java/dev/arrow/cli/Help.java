package dev.arrow.cli;

import java.util.List;

/** The help texts that do not belong to a single command. */
final class Help {
  static final String VERSION = "0.1.0";

  private static final String HEAD =
      """
      Usage: arrow COMMAND [OPTION...]

      Turns one program into one bootable machine image.

      Commands:
      """;

  private static final String TAIL =
      """

      Options:
        --yes       install missing system packages without asking
        -h, --help  show this text; behind a command: what that command takes
        --version   show the version

      Status: 0 done, 1 failed, 2 wrong usage; `arrow run` ends with the program's
      status, 124 after a time limit, 125 if no program ran, 134 after a panic.
      """;

  private Help() {}

  /** What `arrow --help` prints. */
  static String text() {
    StringBuilder text = new StringBuilder(HEAD);
    list(text, CommandEntry.ALL);
    return text.append(TAIL).toString();
  }

  /** What `arrow GROUP --help` prints. */
  static String text(CommandEntry group) {
    StringBuilder text = new StringBuilder("Usage: arrow " + group.word() + " COMMAND [OPTION...]");
    text.append("\n\nCommands:\n");
    list(text, group.verbs());
    text.append("\n`arrow ").append(group.word()).append(" COMMAND --help` explains one.\n");
    return text.toString();
  }

  private static void list(StringBuilder text, List<CommandEntry> entries) {
    entries.forEach(each -> row(text, each.word(), each.summary()));
  }

  private static void row(StringBuilder text, String word, String summary) {
    text.append("  ").append(word).append(" ".repeat(15 - word.length()));
    text.append(summary).append('\n');
  }
}
