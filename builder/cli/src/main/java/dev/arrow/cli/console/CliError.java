package dev.arrow.cli.console;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** What can be wrong with a command line and with what it needs. */
public enum CliError implements DiagnosticKind {
  USAGE("usage"),
  UNKNOWN_COMMAND("unknown-command"),
  NO_PROJECT("no-project"),
  UNKNOWN_TARGET("unknown-target"),
  UNKNOWN_LIBRARY("unknown-library"),
  UNKNOWN_TEST("unknown-test"),
  NO_TESTS("no-tests"),
  LIBRARY_OFF("library-off"),
  NOT_BUILT("not-built"),
  OVER_BUDGET("over-budget"),
  BAD_NAME("bad-name"),
  EXISTS("exists"),
  CANNOT_START("cannot-start"),
  NO_COMMAND("no-command"),
  NOT_EXECUTABLE("not-executable"),
  NO_COMPILER("no-compiler"),
  NOT_STATIC("not-static"),
  NO_PROGRAM("no-program-file"),
  FILE("file"),
  NO_ANSWER("no-answer"),
  NO_WAY("no-way"),
  NO_TERMINAL("no-terminal"),
  MISSING_PACKAGES("missing-packages"),
  BROKEN_TOOL("broken-tool"),
  INSTALLATION_FAILED("installation-failed"),
  OUT_OF_MEMORY("out-of-memory"),
  INTERNAL("internal-error");

  private final String id;

  CliError(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
