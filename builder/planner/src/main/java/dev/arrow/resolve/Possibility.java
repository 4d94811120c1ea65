package dev.arrow.resolve;

/** Whether a condition can hold on a target, whatever the user configures. */
enum Possibility {
  NEVER,
  MAYBE,
  ALWAYS;

  Possibility and(Possibility other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Possibility or(Possibility other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Possibility not() {
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
