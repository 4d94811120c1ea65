package dev.arrow.menuconfig.menu;

import java.util.Optional;

/** Says where the line of a symbol goes; whoever has several files implements it. */
public interface Placement {
  /**
   * A place for lines.
   *
   * @param label what the user calls it
   * @param target the one target it is for, if it is for one
   */
  record Place(String label, Optional<String> target) {}

  /**
   * The place of a symbol's line.
   *
   * @param onlyTarget whether the user wants to change the target that is shown and no other
   */
  Place of(String symbol, boolean onlyTarget);

  /** The one file that a tree without targets has. */
  static Placement file(String label) {
    return (symbol, onlyTarget) -> new Place(label, Optional.empty());
  }
}
