package dev.arrow.cli.packages;

import java.util.Optional;

/**
 * A line of packages.txt.
 *
 * @param name of the Debian package
 * @param evidence the program, or the absolute path, that shows that it is there
 * @param from the verb from which on it is needed
 * @param platform if it is needed for targets of one platform only
 * @param purpose what it is needed for
 */
public record SystemPackage(
    String name, String evidence, Verb from, Optional<String> platform, String purpose) {

  /** Verbs in the order of what they need: each needs what those before it need. */
  public enum Verb {
    START,
    BUILD,
    RUN,
    VERIFY
  }
}
