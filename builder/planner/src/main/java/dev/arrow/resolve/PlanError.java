package dev.arrow.resolve;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** What can keep a project from being resolved and planned. */
public enum PlanError implements DiagnosticKind {
  UNREADABLE_FILE("unreadable-file"),
  UNKNOWN_TARGET("unknown-target"),
  UNKNOWN_ARCH("unknown-arch"),
  UNKNOWN_SYMBOL("unknown-symbol"),
  FACT_IS_SET("fact-is-set"),
  LINE_REFUSED("line-refused"),
  LINE_WITHOUT_EFFECT("line-without-effect", Severity.WARNING),
  FILE_WITHOUT_READER("file-without-reader", Severity.WARNING),
  LINE_OVERRIDDEN("line-overridden", Severity.WARNING),
  NEED_REFUSED("need-refused"),
  NEED_UNKNOWN("need-unknown"),
  GOAL_NOT_MET("goal-not-met"),
  MISSING_ENTRY("missing-entry"),
  NO_PROVIDER("no-provider"),
  UNDECLARED_INCLUDE("undeclared-include"),
  UNKNOWN_HEADER("unknown-header"),
  UNKNOWN_OPTION("unknown-option"),
  UNKNOWN_FLAG("unknown-flag"),
  DEPENDENCY_CYCLE("dependency-cycle"),
  TWO_EXPORTERS("two-exporters"),
  TWO_SERVERS("two-servers"),
  UNKNOWN_CALL("unknown-call"),
  BAD_CALL_TABLE("bad-call-table"),
  UNWRITABLE_FILE("unwritable-file");

  private final String id;
  private final Severity severity;

  PlanError(String id) {
    this(id, Severity.ERROR);
  }

  PlanError(String id, Severity severity) {
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
