package dev.arrow.pack;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** What can keep a program or a root filesystem from becoming part of an image. */
public enum PackError implements DiagnosticKind {
  /** The program is for another processor, or for another width or byte order of this one. */
  FOREIGN_PROGRAM("foreign-program"),
  /** The program needs a loader or shared libraries. */
  DYNAMIC_PROGRAM("dynamic-program"),
  /** The file is no program: an object, a library, a core dump. */
  NO_PROGRAM("no-program"),
  /** The program's segments cannot be put into memory as they are. */
  BAD_SEGMENTS("bad-segments"),
  /** More than fits into an image. */
  TOO_LARGE("too-large"),
  /** An argument or variable that no program can be given. */
  BAD_WORD("bad-word"),
  /** The kernel has no place for a program. */
  BAD_KERNEL("bad-kernel"),
  /** An image that is none of Linux's. */
  NO_FLAT_IMAGE("no-flat-image"),
  /** A root filesystem that cannot be read. */
  BAD_ROOT("bad-root"),
  /** A root filesystem that leads out of itself, or that no kernel can hold. */
  UNSAFE_ROOT("unsafe-root"),
  /** A disc cannot be made. */
  NO_DISC("no-disc"),
  /** A file cannot be read. */
  UNREADABLE("unreadable-file");

  private final String id;

  PackError(String id) {
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
