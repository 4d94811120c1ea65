package dev.arrow.kconfig.syntax;

/** Runs what Kconfig files ask of {@code $(shell,...)}; used by dialects that allow it. */
@FunctionalInterface
public interface Shell {
  /** A shell in which every command is silent. */
  Shell SILENT = new SilentShell();

  /**
   * What the command writes to standard output, whatever its status.
   *
   * @throws ShellRefusal if the command is not to be run
   */
  String output(String command);

  /** A command that was started. */
  @FunctionalInterface
  interface Running {
    /**
     * Whether the output is all that there was to it: the command ended by itself and complained of
     * nothing. Asked after {@link #output}.
     */
    default boolean isRepeatable() {
      return true;
    }

    /**
     * Waits for the end of the command and returns what it wrote.
     *
     * @throws ShellRefusal if the command was not to be run
     */
    String output();
  }

  /**
   * Starts a command whose output is needed later. Reading a tree calls it in the order in which
   * the commands stand there, each once; several of them may run at the same time.
   *
   * @throws ShellRefusal if the command is not to be run
   */
  default Running start(String command) {
    String output = output(command);
    return () -> output;
  }

  /** Output as a tree sees it: without the newlines at its end, with blanks for all others. */
  static String oneLine(String output) {
    int end = output.length();
    while (end > 0 && output.charAt(end - 1) == '\n') {
      end--;
    }
    return output.substring(0, end).replace('\n', ' ');
  }

  /** A class and no lambda, because the first lambda of a run costs milliseconds. */
  final class SilentShell implements Shell {
    private SilentShell() {}

    @Override
    public String output(String command) {
      return "";
    }
  }
}
