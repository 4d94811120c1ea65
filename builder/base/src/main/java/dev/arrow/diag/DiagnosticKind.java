package dev.arrow.diag;

/**
 * One thing that can be wrong with what a user handed in. Each module has one enum of these, so
 * that tools and tests can tell diagnostics apart without reading their text.
 */
public interface DiagnosticKind {
  /** Stable name in kebab case, such as {@code unknown-symbol}. */
  String id();

  /** How much it matters, unless a {@link WarningPolicy} says otherwise. */
  Severity severity();

  /** Whether it is told only to those who ask for it by name. */
  default boolean isOffByDefault() {
    return false;
  }
}
