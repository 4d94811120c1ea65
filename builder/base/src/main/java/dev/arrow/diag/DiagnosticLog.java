package dev.arrow.diag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Gathers diagnostics during a pass, so that the user sees all faults of a run and not the first
 * one. Beyond {@link #LIMIT} entries the rest is counted and dropped: hostile input must not fill
 * memory. Not for use by several threads at once.
 */
public final class DiagnosticLog {
  /** How many diagnostics are kept. */
  public static final int LIMIT = 1000;

  private final List<Diagnostic> reported = new ArrayList<>();
  private boolean errors;
  private int dropped;

  public void report(Diagnostic diagnostic) {
    errors |= diagnostic.isError();
    if (reported.size() < LIMIT) {
      reported.add(diagnostic);
    } else {
      dropped++;
    }
  }

  public boolean hasErrors() {
    return errors;
  }

  /** Whether further diagnostics are counted only. */
  public boolean isFull() {
    return reported.size() >= LIMIT;
  }

  /** How many diagnostics were reported beyond the limit. */
  public int dropped() {
    return dropped;
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
    if (errors) {
      throw new ArrowException(sorted());
    }
  }
}
