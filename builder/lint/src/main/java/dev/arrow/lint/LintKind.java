package dev.arrow.lint;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** What the rules find; docs/manual/lint.md explains each. */
public enum LintKind implements DiagnosticKind {
  // manifest
  SUMMARY("summary", Severity.WARNING),
  LICENSE("license"),
  EMPTY_LIBRARY("empty-library"),
  SOURCE_TWICE("source-twice"),
  SOURCES_UNSORTED("sources-unsorted", Severity.WARNING),
  NO_TESTS("no-tests", Severity.WARNING),
  UNDEFINED_NAME("undefined-name"),
  // files
  STRAY_FILE("stray-file", Severity.WARNING),
  LINK_OUTSIDE("link-outside"),
  LICENSE_LINE("license-line"),
  // names
  FOREIGN_ENTRY("foreign-entry"),
  OPTION_NAME("option-name"),
  EXPORT_NAME("export-name"),
  HEADER_PATH("header-path"),
  // headers
  HEADER_GUARD("header-guard"),
  HEADER_ALONE("header-alone"),
  HEADER_UNCHECKED("header-unchecked", Severity.NOTE),
  // Kconfig
  NO_HELP("no-help"),
  EMPTY_PROMPT("empty-prompt"),
  RANGE("range"),
  DEAD_OPTION("dead-option"),
  DEAD_ENTRY("dead-entry"),
  SELECT_UNSAFE("select-unsafe"),
  SELECT_UNDECIDED("select-undecided", Severity.NOTE),
  UNUSED_DEPENDENCY("unused-dependency", Severity.WARNING),
  KCONFIG_UNCHECKED("kconfig-unchecked", Severity.NOTE);

  private final String id;
  private final Severity severity;

  LintKind(String id) {
    this(id, Severity.ERROR);
  }

  LintKind(String id, Severity severity) {
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
