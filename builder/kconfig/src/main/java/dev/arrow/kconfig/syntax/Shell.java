package dev.arrow.kconfig.syntax;

/** Runs what Kconfig files ask of {@code $(shell,...)}; used by dialects that allow it. */
@FunctionalInterface
public interface Shell {
  /** A shell in which every command is silent. */
  Shell SILENT = new SilentShell();

  /** What the command writes to standard output, whatever its status. */
  String output(String command);

  /** A class and no lambda, because the first lambda of a run costs milliseconds. */
  final class SilentShell implements Shell {
    private SilentShell() {}

    @Override
    public String output(String command) {
      return "";
    }
  }
}
