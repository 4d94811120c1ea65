package dev.arrow.manifest;

import java.util.List;

/**
 * The unit tests of a library.
 *
 * @param host globs of programs for the build machine
 * @param guest globs of programs for a booted image
 */
public record TestRules(List<PlacedText> host, List<PlacedText> guest) {
  /** No tests. */
  public static final TestRules NONE = new TestRules(List.of(), List.of());

  public TestRules {
    host = List.copyOf(host);
    guest = List.copyOf(guest);
  }
}
