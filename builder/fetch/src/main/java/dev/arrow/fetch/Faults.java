package dev.arrow.fetch;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.FileFault;
import dev.arrow.manifest.Origin;
import java.io.IOException;
import java.nio.file.Path;

/** The faults that several ways to fetch have in common. */
final class Faults {
  private static final int LONGEST_REASON = 200;

  private Faults() {}

  static ArrowException of(FetchError kind, Origin origin, String message) {
    return ArrowException.of(Diagnostic.of(kind, message).at(origin.at()));
  }

  static ArrowException of(FetchError kind, Origin origin, String message, String hint) {
    return ArrowException.of(Diagnostic.of(kind, message).at(origin.at()).withHint(hint));
  }

  static ArrowException unreachable(Origin origin, String reason) {
    return of(
        FetchError.UNREACHABLE,
        origin,
        "`" + origin.url() + "` cannot be fetched: " + sentence(reason) + ".",
        "Is the address right, and is there a network? No user or password is ever asked for.");
  }

  static ArrowException unsafe(Origin origin, UnsafeTree cause) {
    return of(
        FetchError.UNSAFE_TREE,
        origin,
        "`" + origin.url() + "` is not unpacked: it holds " + cause.getMessage() + ".");
  }

  static ArrowException unusable(Path file, IOException cause) {
    return ArrowException.of(
        FileFault.writing(FetchError.UNUSABLE_FILE, file, cause)
            .withHint("Fetched sources are kept there; XDG_CACHE_HOME names another place."));
  }

  /** Words of a server or a library, cut to what fits in a sentence. */
  private static String sentence(String reason) {
    String line = reason.strip().lines().findFirst().orElse("no reason was given");
    String cut = line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    StringBuilder plain = new StringBuilder();
    cut.chars().forEach(c -> plain.append(Character.isISOControl(c) ? '?' : (char) c));
    return plain.toString().replaceAll("[.]+$", "");
  }
}
