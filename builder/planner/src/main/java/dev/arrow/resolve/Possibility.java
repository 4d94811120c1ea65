package dev.arrow.resolve;

/** Whether a condition can hold on a target, whatever the user configures. */
public enum Possibility {
  NEVER,
  MAYBE,
  ALWAYS;

  public Possibility and(Possibility other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Possibility or(Possibility other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Possibility not() {
    return switch (this) {
      case NEVER -> ALWAYS;
      case MAYBE -> MAYBE;
      case ALWAYS -> NEVER;
    };
  }

  static Possibility of(boolean holds) {
    return holds ? ALWAYS : NEVER;
  }
}
