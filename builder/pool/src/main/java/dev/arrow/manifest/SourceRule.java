package dev.arrow.manifest;

import java.util.List;
import java.util.Optional;

/**
 * One item of `sources`: file patterns, compiled always or under a condition.
 *
 * @param condition a Kconfig expression without `CONFIG_`, empty for "always"
 * @param patterns globs relative to the library's folder
 */
public record SourceRule(Optional<PlacedText> condition, List<PlacedText> patterns) {
  public SourceRule {
    patterns = List.copyOf(patterns);
  }
}
