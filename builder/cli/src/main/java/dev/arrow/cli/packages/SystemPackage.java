package dev.arrow.cli.packages;

import java.util.Optional;

/**
 * A line of packages.txt.
 *
 * @param name of the Debian package
 * @param evidence the program, or the absolute path, that shows that it is there
 * @param from the verb that needs it
 * @param scope if it is needed for some targets, see {@link PackageScopes}, or for one C library,
 *     only
 * @param purpose what it is needed for
 */
public record SystemPackage(
    String name, String evidence, Verb from, Optional<String> scope, String purpose) {

  /**
   * What packages are needed for. Each verb but START needs what BUILD needs, TEST what RUN needs,
   * VERIFY all.
   */
  public enum Verb {
    START,
    BUILD,
    RUN,
    DEBUG,
    TEST,
    EXEC,
    VERIFY;

    /** Whether this verb needs a package whose line says {@code from}. */
    boolean needs(Verb from) {
      boolean runs = (this == TEST || this == DEBUG) && from == RUN;
      return from != START && (from == BUILD || from == this || runs || this == VERIFY);
    }
  }
}
