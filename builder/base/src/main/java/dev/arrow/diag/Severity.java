package dev.arrow.diag;

/** How much a diagnostic matters: an error stops the work, a warning does not. */
public enum Severity {
  ERROR("error"),
  WARNING("warning");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The word shown before the message. */
  public String label() {
    return label;
  }
}
