package dev.arrow.elf;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** What can be wrong with an ELF file. */
public enum ElfError implements DiagnosticKind {
  UNREADABLE("elf-unreadable"),
  NOT_ELF("elf-not-elf"),
  TRUNCATED("elf-truncated"),
  MALFORMED("elf-malformed"),
  TOO_LARGE("elf-too-large");

  private final String id;

  ElfError(String id) {
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
