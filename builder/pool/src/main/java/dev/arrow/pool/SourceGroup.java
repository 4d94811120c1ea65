package dev.arrow.pool;

import dev.arrow.manifest.PlacedText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Files that are compiled together: always, under a condition, or for one architecture.
 *
 * @param condition a Kconfig expression, empty for "always"
 * @param arch the architecture of `src/ARCH/`, empty for all
 * @param files sorted
 */
public record SourceGroup(Optional<PlacedText> condition, Optional<String> arch, List<Path> files) {
  public SourceGroup {
    files = List.copyOf(files);
  }
}
