package dev.arrow.generate.build;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** What can go wrong between a plan and its images. */
public enum BuildError implements DiagnosticKind {
  /** A command of the toolchain is not installed. */
  MISSING_TOOL("missing-tool"),
  /** The compiler does not answer as a compiler does. */
  UNUSABLE_COMPILER("unusable-compiler"),
  /** A folder has a name that make cannot spell. */
  UNUSABLE_PATH("unusable-path"),
  /** A flag of a manifest is no single line. */
  UNUSABLE_FLAG("unusable-flag"),
  /** The folder is not a project. */
  NO_PROJECT("no-project"),
  /** A target was asked for that the project does not list. */
  UNKNOWN_TARGET("unknown-target"),
  /** The kind of program cannot be built yet. */
  UNSUPPORTED_PROGRAM("unsupported-program"),
  /** The program cannot start. */
  NO_MAIN("no-main"),
  /** The build folder cannot be read or written. */
  UNUSABLE_BUILD_FOLDER("unusable-build-folder"),
  /** A source did not compile. */
  COMPILE_FAILED("compile-failed"),
  /** The link check or the linker refused. */
  LINK_FAILED("link-failed"),
  /** Make ended for another reason. */
  MAKE_FAILED("make-failed"),
  /** A source will be compiled by every build. */
  FUTURE_FILE("future-file", Severity.WARNING),
  /** The compiler is another than the one recorded. */
  COMPILER_CHANGED("compiler-changed", Severity.NOTE);

  private final String id;
  private final Severity severity;

  BuildError(String id) {
    this(id, Severity.ERROR);
  }

  BuildError(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }
}
