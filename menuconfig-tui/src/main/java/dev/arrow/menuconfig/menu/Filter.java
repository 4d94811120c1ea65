package dev.arrow.menuconfig.menu;

/** Which entries a list shows. */
public enum Filter {
  /** The menus, with all that is in them. */
  ALL("all"),
  /** Entries whose value differs from the saved one. */
  CHANGED("changed"),
  /** Entries that no line speaks of. */
  NEW("new"),
  /** Entries whose value is not their default. */
  NON_DEFAULT("not default");

  private final String word;

  Filter(String word) {
    this.word = word;
  }

  /** What the user calls it. */
  public String word() {
    return word;
  }

  /** The one after this, the first after the last. */
  public Filter next() {
    return switch (this) {
      case ALL -> CHANGED;
      case CHANGED -> NEW;
      case NEW -> NON_DEFAULT;
      case NON_DEFAULT -> ALL;
    };
  }
}
