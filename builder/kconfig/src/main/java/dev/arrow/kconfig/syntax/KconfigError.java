package dev.arrow.kconfig.syntax;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/**
 * What can be wrong with Kconfig files and configuration files. Their names never change: users
 * silence them and make errors of them by name. docs/manual/kconfig-warnings.md explains each.
 */
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
  MACRO_WARNING("macro-warning", Severity.WARNING, Subject.USER),
  MACRO_INFO("macro-info", Severity.NOTE, Subject.USER),
  SHELL_REFUSED("shell-refused"),
  VARIABLE_UNSET("variable-unset", Severity.WARNING),
  SHELL_UNRECORDED("shell-unrecorded"),
  SHELL_RECORD("shell-record"),
  // entries
  NOT_IN_DIALECT("not-in-dialect"),
  MODULES_REDEFINED("modules-redefined"),
  NO_TYPE("no-type", Severity.WARNING),
  TYPE_REDEFINED("type-redefined", Severity.WARNING),
  PROMPT_REDEFINED("prompt-redefined", Severity.WARNING),
  PROMPT_MISSING("prompt-missing", Severity.WARNING),
  PROMPT_BLANKS("prompt-blanks", Severity.WARNING),
  HELP_EMPTY("help-empty", Severity.WARNING),
  HELP_REDEFINED("help-redefined", Severity.WARNING),
  DEFAULT_NOT_SINGLE("default-not-single", Severity.WARNING),
  DEFAULT_INVALID("default-invalid", Severity.WARNING),
  LEADING_ZERO("leading-zero", Severity.WARNING),
  RANGE_MISPLACED("range-misplaced", Severity.WARNING),
  RANGE_INVALID("range-invalid", Severity.WARNING),
  SELECT_INVALID("select-invalid", Severity.WARNING),
  SELECT_MEMBER("select-member", Severity.WARNING),
  // choices
  CHOICE_INVALID("choice-invalid"),
  CHOICE_DEFAULT("choice-default", Severity.WARNING),
  /** This and the next two are errors or warnings by dialect. */
  MEMBER_DEFAULT("member-default"),
  MEMBER_PROMPT("member-prompt"),
  MEMBER_OUTSIDE("member-outside"),
  // conditions
  DEPENDENCY_LOOP("dependency-loop"),
  UNKNOWN_SYMBOL("unknown-symbol"),
  UNDEFINED_REFERENCE("undefined-reference", Severity.WARNING, Subject.LINT),
  SELECT_UNDEFINED("select-undefined", Severity.WARNING, Subject.LINT),
  VALUE_AS_LOGIC("value-as-logic", Severity.WARNING, Subject.LINT),
  CONSTANT_COMPARISON("constant-comparison", Severity.WARNING, Subject.LINT),
  DEPENDENCY_NEVER("dependency-never", Severity.WARNING, Subject.LINT),
  DEPENDENCY_UNDEFINED("dependency-undefined", Severity.WARNING, Subject.LINT),
  WEAKENED_DEPENDENCY("weakened-dependency", Severity.WARNING, Subject.LINT),
  SELECT_UNMET("select-unmet", Severity.WARNING, Subject.LINT),
  SELECT_UNCHECKED("select-unchecked", Severity.NOTE, Subject.LINT),
  DEAD_SYMBOL("dead-symbol", Severity.NOTE, Subject.LINT),
  // entries, looked at when asked
  UNREACHABLE_DEFAULT("unreachable-default", Severity.WARNING, Subject.LINT),
  RANGE_EMPTY("range-empty", Severity.WARNING, Subject.LINT),
  DEFAULT_OUTSIDE("default-outside", Severity.WARNING, Subject.LINT),
  REDEFINITION("redefinition", Severity.NOTE, Subject.LINT),
  UNUSED_SYMBOL("unused-symbol", Severity.NOTE, Subject.LINT),
  HELP_MISSING("help-missing", Severity.WARNING, Subject.LINT),
  EMPTY_MENU("empty-menu", Severity.WARNING, Subject.LINT),
  EMPTY_CHOICE("empty-choice", Severity.WARNING, Subject.LINT),
  // configuration files
  CONFIG_MALFORMED("config-malformed"),
  CONFIG_REFUSED("config-refused"),
  CONFIG_NOT_TAKEN("config-not-taken", Severity.WARNING, Subject.ASKED),
  CONFIG_IGNORED("config-ignored", Severity.WARNING, Subject.USER),
  CONFIG_UNKNOWN("config-unknown", Severity.WARNING, Subject.ASKED),
  CONFIG_DUPLICATE("config-duplicate", Severity.WARNING, Subject.USER),
  UNMET_DEPENDENCY("unmet-dependency", Severity.WARNING, Subject.USER);

  /** Whom a diagnostic concerns, and so when it is told. */
  public enum Subject {
    /** Who writes the Kconfig files; found whenever they are read. */
    TREE,
    /** Who writes the Kconfig files; looked for when somebody asks. */
    LINT,
    /** Who configures the tree. */
    USER,
    /** Who configures the tree and asks for it. */
    ASKED
  }

  private final String id;
  private final Severity severity;
  private final Subject subject;

  KconfigError(String id) {
    this(id, Severity.ERROR);
  }

  KconfigError(String id, Severity severity) {
    this(id, severity, Subject.TREE);
  }

  KconfigError(String id, Severity severity, Subject subject) {
    this.id = id;
    this.severity = severity;
    this.subject = subject;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return severity;
  }

  /** Whether it is no error, or not in every dialect; only then can it be silenced. */
  public boolean isWarning() {
    return severity != Severity.ERROR
        || this == MEMBER_DEFAULT
        || this == MEMBER_PROMPT
        || this == MEMBER_OUTSIDE;
  }

  /** Whom it concerns. */
  public Subject subject() {
    return subject;
  }

  @Override
  public boolean isOffByDefault() {
    return subject == Subject.LINT || subject == Subject.ASKED;
  }
}
