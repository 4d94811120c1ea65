package dev.arrow.menuconfig.menu;

/**
 * What the user wants to see.
 *
 * @param all also what cannot be changed now
 * @param names the names of symbols behind prompts
 * @param help the help of the entry under the cursor, in a pane of its own
 * @param filter which entries
 */
public record ViewOptions(boolean all, boolean names, boolean help, Filter filter) {
  /** How a session begins. */
  public static final ViewOptions USUAL = new ViewOptions(false, false, false, Filter.ALL);

  public ViewOptions withAll(boolean wanted) {
    return new ViewOptions(wanted, names, help, filter);
  }

  public ViewOptions withNames(boolean wanted) {
    return new ViewOptions(all, wanted, help, filter);
  }

  public ViewOptions withHelp(boolean wanted) {
    return new ViewOptions(all, names, wanted, filter);
  }

  public ViewOptions with(Filter wanted) {
    return new ViewOptions(all, names, help, wanted);
  }
}
