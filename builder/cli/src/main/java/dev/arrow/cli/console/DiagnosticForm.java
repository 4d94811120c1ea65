package dev.arrow.cli.console;

import java.util.List;

/** How diagnostics are shown on standard error. */
public enum DiagnosticForm {
  /** For people. */
  TEXT,
  /** For people who can silence warnings: with the name of each. */
  NAMED,
  /** For programs: an object a line, and nothing else of ours. */
  JSON;

  /** The option that asks for a form. */
  public static final String OPTION = "--diagnostics";

  public static final String TEXT_WORD = "text";
  public static final String JSON_WORD = "json";

  /** The commands that know the option. */
  private static final String GROUP = "kconfig";

  /**
   * The form that a command line asks for, be the rest of it right or wrong.
   *
   * @param line its words without {@code arrow}
   */
  public static DiagnosticForm of(List<String> line) {
    if (line.isEmpty() || !line.get(0).equals(GROUP)) {
      return TEXT;
    }
    int option = line.indexOf(OPTION);
    boolean apart =
        option >= 0 && option + 1 < line.size() && line.get(option + 1).equals(JSON_WORD);
    return apart || line.contains(OPTION + "=" + JSON_WORD) ? JSON : NAMED;
  }
}
