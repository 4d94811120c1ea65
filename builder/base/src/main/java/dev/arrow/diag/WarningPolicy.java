package dev.arrow.diag;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of each warning: told or not, a warning or an error. The one place where that is
 * decided. Immutable; each method gives a policy in which what is said last counts. Errors stay
 * errors under any policy.
 */
public final class WarningPolicy {
  /** Tells every warning that is not off by default, as a warning. */
  public static final WarningPolicy USUAL =
      new WarningPolicy(Map.of(), false, false, false, Map.of());

  private final Map<String, Boolean> asked;
  private final boolean all;
  private final boolean silent;
  private final boolean failing;
  private final Map<String, Boolean> errors;

  private WarningPolicy(
      Map<String, Boolean> asked,
      boolean all,
      boolean silent,
      boolean failing,
      Map<String, Boolean> errors) {
    this.asked = asked;
    this.all = all;
    this.silent = silent;
    this.failing = failing;
    this.errors = errors;
  }

  /** Tells the warnings of a name, or no longer. */
  public WarningPolicy tell(String name, boolean told) {
    return new WarningPolicy(with(asked, name, told), all, silent, failing, errors);
  }

  /** Tells all warnings there are, also those that are off by default. */
  public WarningPolicy tellAll() {
    return new WarningPolicy(Map.of(), true, false, failing, errors);
  }

  /** Tells no warning and no note, whatever was or will be asked for. */
  public WarningPolicy silent() {
    return new WarningPolicy(asked, all, true, failing, errors);
  }

  /** Makes errors of all warnings that are told, or no longer. */
  public WarningPolicy failOnAll(boolean fail) {
    return new WarningPolicy(asked, all, silent, fail, errors);
  }

  /** Makes an error of the warnings of a name, which are told then, or no longer. */
  public WarningPolicy fail(String name, boolean fail) {
    WarningPolicy told = fail ? tell(name, true) : this;
    return new WarningPolicy(told.asked, all, silent, failing, with(errors, name, fail));
  }

  /** Whether somebody asked for diagnostics of the kind, by name or with all others. */
  public boolean isAskedFor(DiagnosticKind kind) {
    return !silent && asked.getOrDefault(kind.id(), all);
  }

  /** Whether diagnostics of the kind are told; if not, nobody need look for them. */
  public boolean isOn(DiagnosticKind kind) {
    if (kind.severity() == Severity.ERROR) {
      return true;
    }
    return !silent && asked.getOrDefault(kind.id(), all || !kind.isOffByDefault());
  }

  /** The diagnostic as it counts; empty if it is not told. */
  public Optional<Diagnostic> judge(Diagnostic diagnostic) {
    if (diagnostic.isError()) {
      return Optional.of(diagnostic);
    }
    String name = diagnostic.kind().id();
    if (silent || !asked.getOrDefault(name, true)) {
      return Optional.empty();
    }
    boolean warning = diagnostic.severity() == Severity.WARNING;
    boolean error = errors.getOrDefault(name, failing && warning);
    return Optional.of(error ? diagnostic.withSeverity(Severity.ERROR) : diagnostic);
  }

  private static Map<String, Boolean> with(Map<String, Boolean> map, String name, boolean value) {
    Map<String, Boolean> more = new HashMap<>(map);
    more.put(name, value);
    return Map.copyOf(more);
  }
}
