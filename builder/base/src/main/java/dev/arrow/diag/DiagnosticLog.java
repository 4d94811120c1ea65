package dev.arrow.diag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Gathers diagnostics during a pass, so that the user sees all faults of a run and not the first
 * one; a {@link WarningPolicy} decides what of them counts. Beyond a limit the rest is counted and
 * dropped: hostile input must not fill memory. Errors have a limit of their own, so that warnings
 * never hide one. Not for use by several threads at once.
 */
public final class DiagnosticLog {
  /** How many errors are kept, and how many others, unless somebody says otherwise. */
  public static final int LIMIT = 1000;

  private final WarningPolicy policy;
  private final int limit;
  private final List<Diagnostic> reported = new ArrayList<>();
  private int errors;
  private int dropped;
  private int silenced;
  private boolean faults;

  /** A log that takes everything as it comes. */
  public DiagnosticLog() {
    this(WarningPolicy.USUAL);
  }

  /** A log in which the policy decides what is dropped and what is an error. */
  public DiagnosticLog(WarningPolicy policy) {
    this(policy, LIMIT);
  }

  /**
   * A log of another size.
   *
   * @param limit how many errors are kept, and how many others
   */
  public DiagnosticLog(WarningPolicy policy, int limit) {
    this.policy = policy;
    this.limit = limit;
  }

  /** Who decides what counts; passes ask it before they look for what nobody wants to know. */
  public WarningPolicy policy() {
    return policy;
  }

  public void report(Diagnostic diagnostic) {
    faults |= diagnostic.isError();
    policy.judge(diagnostic).ifPresentOrElse(this::add, () -> silenced++);
  }

  private void add(Diagnostic diagnostic) {
    boolean full = isFull(diagnostic.severity());
    errors += diagnostic.isError() ? 1 : 0;
    if (full) {
      dropped++;
    } else {
      reported.add(diagnostic);
    }
  }

  public boolean hasErrors() {
    return errors > 0;
  }

  /** Whether an error was reported, and not only warnings that the policy makes errors of. */
  public boolean hasFaults() {
    return faults;
  }

  /** Whether a further one of the severity is counted only. */
  public boolean isFull(Severity severity) {
    int keptErrors = Math.min(errors, limit);
    return (severity == Severity.ERROR ? keptErrors : reported.size() - keptErrors) >= limit;
  }

  /** How many diagnostics were reported beyond the limit. */
  public int dropped() {
    return dropped;
  }

  /** How many diagnostics were reported that the policy does not tell. */
  public int silenced() {
    return silenced;
  }

  /** All that was kept, once each, by file, line and column; what has no place comes first. */
  public List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(new LinkedHashSet<>(reported));
    // Made here and not in a field: most runs of the tool report nothing.
    sorted.sort(
        Comparator.comparing(
            d -> d.position().orElse(null), Comparator.nullsFirst(Comparator.naturalOrder())));
    return List.copyOf(sorted);
  }

  /** Ends a pass: throws all that was gathered if an error is among it. */
  public void throwIfErrors() {
    if (errors > 0) {
      throw new ArrowException(sorted());
    }
  }
}
