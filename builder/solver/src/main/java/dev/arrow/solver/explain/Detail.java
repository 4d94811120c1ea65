package dev.arrow.solver.explain;

/**
 * How much an explanation tells.
 *
 * @param depth how many steps it goes from cause to cause
 * @param breadth how many causes of one statement are told
 * @param statements how many are told in all, if fewer steps make it so few
 */
public record Detail(int depth, int breadth, int statements) {
  /** What fits on a screen. */
  public static final Detail USUAL = new Detail(6, 5, 30);

  /** Everything. */
  public static final Detail WHOLE =
      new Detail(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  /** So many steps, however many statements that makes. */
  public static Detail ofDepth(int depth) {
    return new Detail(depth, USUAL.breadth, Integer.MAX_VALUE);
  }

  public Detail {
    if (depth < 1 || breadth < 1 || statements < 1) {
      throw new IllegalArgumentException("less than one cause");
    }
  }
}
