package dev.arrow.diag;

import java.util.List;

/**
 * The user's fault, with everything there is to say about it. Faults of our own are {@link
 * IllegalStateException}s instead.
 */
public final class ArrowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /**
   * Ends a pass with all that was found.
   *
   * @param diagnostics at least one
   */
  public ArrowException(List<Diagnostic> diagnostics) {
    super(diagnostics.get(0).message());
    this.diagnostics = List.copyOf(diagnostics);
  }

  public static ArrowException of(Diagnostic diagnostic) {
    return new ArrowException(List.of(diagnostic));
  }

  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
