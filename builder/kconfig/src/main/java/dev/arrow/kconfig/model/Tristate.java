package dev.arrow.kconfig.model;

/** The three values of logic, in their order. */
public enum Tristate {
  N,
  M,
  Y;

  private static final Tristate[] BY_ORDER = values();

  /** The value of that rank: 0, 1, 2. */
  public static Tristate of(int rank) {
    return BY_ORDER[rank];
  }

  /** {@code n}, {@code m} or {@code y}. */
  public String text() {
    return switch (this) {
      case N -> "n";
      case M -> "m";
      case Y -> "y";
    };
  }
}
