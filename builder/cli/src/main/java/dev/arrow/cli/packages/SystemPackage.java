package dev.arrow.cli.packages;

import dev.arrow.process.ForeignFiles;
import dev.arrow.process.HostArch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A line of packages.txt.
 *
 * @param name of the Debian package, with {@code :ARCH} behind it if it is for that architecture
 * @param evidence the program, or the absolute path, that shows that it is there
 * @param from the verb that needs it
 * @param scope if it is needed for some targets, see {@link PackageScopes}, or for one C library,
 *     only
 * @param purpose what it is needed for
 */
public record SystemPackage(
    String name, String evidence, Verb from, Optional<String> scope, String purpose) {

  /** The architecture it is for, if that is another than this machine's. */
  Optional<String> foreign() {
    int colon = name.indexOf(':');
    return Optional.of(name.substring(colon + 1))
        .filter(arch -> colon >= 0 && !arch.equals(HostArch.name()));
  }

  /** Whether it is for another architecture than this machine's, and so never installed. */
  public boolean isForeign() {
    return foreign().isPresent();
  }

  /** What shows that it is there: installed, or unpacked for another architecture. */
  public Optional<Path> found(SearchPath path) {
    return path.find(evidence)
        .or(
            () ->
                foreign()
                    .map(arch -> ForeignFiles.of(arch).resolve(evidence.substring(1)))
                    .filter(Files::exists));
  }

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
