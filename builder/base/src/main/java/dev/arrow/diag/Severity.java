package dev.arrow.diag;

/** How much a diagnostic matters: an error stops the work, the others do not. */
public enum Severity {
  ERROR("error"),
  WARNING("warning"),
  /** Said because somebody asked for it; nothing is wrong. */
  NOTE("note");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The word shown before the message. */
  public String label() {
    return label;
  }
}
