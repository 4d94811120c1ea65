package dev.arrow.size;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** What can be wrong with what sizes are taken from. */
public enum SizeError implements DiagnosticKind {
  /** A file is missing or cannot be read. */
  UNREADABLE("sizes-unreadable"),
  /** The link map is not one of this image. */
  FOREIGN_MAP("foreign-map"),
  /** The file of symbols is not one of this image. */
  FOREIGN_SYMBOLS("foreign-symbols"),
  /** The image is no file that a linker writes. */
  BAD_IMAGE("bad-image"),
  /** A file of sizes is malformed. */
  BAD_FILE("bad-sizes");

  private final String id;

  SizeError(String id) {
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
