package dev.arrow.kconfig.syntax;

/** Runs what Kconfig files ask of {@code $(shell,...)}; used by dialects that allow it. */
@FunctionalInterface
public interface Shell {
  /** What the command writes to standard output, whatever its status. */
  String output(String command);
}
