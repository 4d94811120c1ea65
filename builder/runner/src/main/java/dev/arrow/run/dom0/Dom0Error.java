package dev.arrow.run.dom0;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** Why there is no first domain. */
public enum Dom0Error implements DiagnosticKind {
  MISSING_FILE("missing-file"),
  NOT_WRITTEN("not-written");

  private final String id;

  Dom0Error(String id) {
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
