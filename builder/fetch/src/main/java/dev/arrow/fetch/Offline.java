package dev.arrow.fetch;

import dev.arrow.diag.ArrowException;
import dev.arrow.manifest.Origin;
import java.util.Optional;

/** Says what is missing when nothing may be fetched. */
final class Offline {
  private static final String ADVICE =
      "Run the command once without `--offline` on a machine with a network; the cache then has it.";

  private Offline() {}

  static ArrowException missing(Origin.Git origin, Optional<String> commit) {
    String what =
        commit
            .map(id -> "commit " + id + " of ")
            .orElse("the tag `" + origin.tag() + "`, which nothing pins yet, of ");
    return Faults.of(
        FetchError.OFFLINE,
        origin,
        "The cache does not hold " + what + "`" + origin.url() + "`.",
        ADVICE);
  }

  static ArrowException missing(Origin origin, String library, String version) {
    return Faults.of(
        FetchError.OFFLINE,
        origin,
        "The cache does not hold the sources of `" + library + "` " + version + ".",
        ADVICE);
  }
}
