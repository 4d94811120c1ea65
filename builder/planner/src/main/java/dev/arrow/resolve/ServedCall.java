package dev.arrow.resolve;

/**
 * A system call that a library of a target serves.
 *
 * @param number its place in the architecture's table
 * @param name as Linux calls it, such as `read`
 * @param library that serves it
 */
public record ServedCall(int number, String name, String library) {
  private static final String PREFIX = "arrow_sys_";

  /** The C function that serves it, which takes six numbers and returns one. */
  public String function() {
    return PREFIX + name;
  }
}
