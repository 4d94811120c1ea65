package dev.arrow.run;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** Why an image is not started. */
public enum RunError implements DiagnosticKind {
  COMMAND_LINE_TOO_LONG("command-line-too-long"),
  COMMAND_LINE_CHARACTER("command-line-character"),
  TOO_LITTLE_MEMORY("too-little-memory"),
  TOO_MUCH_MEMORY("too-much-memory"),
  BAD_IMAGE("bad-image"),
  BAD_MEMORY_SIZE("bad-memory-size"),
  NO_COUNT("no-count"),
  NO_DEBUGGING("no-debugging"),
  NO_MACHINE("no-machine");

  private final String id;

  RunError(String id) {
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
