package dev.arrow.solver.explain;

/**
 * How much an explanation tells.
 *
 * @param depth how many steps it goes from cause to cause
 * @param breadth how many causes of one statement are told
 */
public record Detail(int depth, int breadth) {
  /** What fits on a screen. */
  public static final Detail USUAL = new Detail(6, 5);

  public Detail {
    if (depth < 1 || breadth < 1) {
      throw new IllegalArgumentException("less than one cause");
    }
  }
}
