package dev.arrow.menuconfig;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** What can be wrong outside of the menu. */
enum MenuError implements DiagnosticKind {
  /** A file cannot be read or written. */
  FILE("menu-file");

  private final String id;

  MenuError(String id) {
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
