package dev.arrow.kconfig.syntax;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** What can be wrong with Kconfig files and configuration files. */
public enum KconfigError implements DiagnosticKind {
  // files
  UNREADABLE_FILE("unreadable-file"),
  SOURCE_OUTSIDE("source-outside"),
  SOURCE_MISSING("source-missing"),
  SOURCE_RECURSIVE("source-recursive"),
  TOO_LARGE("kconfig-too-large"),
  // text
  UNKNOWN_CHARACTER("unknown-character"),
  STRAY_CHARACTER("stray-character", Severity.WARNING),
  BARE_TEXT("bare-text", Severity.WARNING),
  UNTERMINATED_STRING("unterminated-string", Severity.WARNING),
  SYNTAX("kconfig-syntax"),
  UNCLOSED_BLOCK("unclosed-block"),
  // macro language
  MACRO("macro"),
  MACRO_RECURSION("macro-recursion"),
  MACRO_ERROR("macro-error"),
  MACRO_WARNING("macro-warning", Severity.WARNING),
  MACRO_INFO("macro-info", Severity.NOTE),
  SHELL_REFUSED("shell-refused"),
  VARIABLE_UNSET("variable-unset", Severity.WARNING),
  SHELL_UNRECORDED("shell-unrecorded"),
  SHELL_RECORD("shell-record"),
  // model
  NO_TYPE("no-type", Severity.WARNING),
  TYPE_REDEFINED("type-redefined", Severity.WARNING),
  PROMPT_REDEFINED("prompt-redefined", Severity.WARNING),
  PROMPT_MISSING("prompt-missing", Severity.WARNING),
  PROMPT_BLANKS("prompt-blanks", Severity.WARNING),
  HELP("help", Severity.WARNING),
  DEFAULT_INVALID("default-invalid", Severity.WARNING),
  RANGE_INVALID("range-invalid", Severity.WARNING),
  SELECT_INVALID("select-invalid", Severity.WARNING),
  CHOICE_DEFAULT("choice-default", Severity.WARNING),
  CHOICE_INVALID("choice-invalid"),
  DEPENDENCY_LOOP("dependency-loop"),
  NOT_IN_DIALECT("not-in-dialect"),
  UNMET_DEPENDENCY("unmet-dependency", Severity.WARNING),
  // expressions and configuration files
  UNKNOWN_SYMBOL("unknown-symbol"),
  UNDEFINED_REFERENCE("undefined-reference", Severity.WARNING),
  CONFIG_MALFORMED("config-malformed"),
  CONFIG_REFUSED("config-refused"),
  CONFIG_NOT_TAKEN("config-not-taken", Severity.WARNING),
  CONFIG_IGNORED("config-ignored", Severity.WARNING),
  CONFIG_DUPLICATE("config-duplicate", Severity.WARNING);

  private final String id;
  private final Severity severity;

  KconfigError(String id) {
    this(id, Severity.ERROR);
  }

  KconfigError(String id, Severity severity) {
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
