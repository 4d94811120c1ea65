package dev.arrow.pool;

import dev.arrow.text.Fingerprint;
import java.util.List;
import java.util.SortedMap;

/**
 * What a C or assembly file says about its surroundings, read from its text alone.
 *
 * @param includes in the order of the file
 * @param options mentions of `CONFIG_X`, without the prefix, with the line of the first
 * @param exports names declared with `ARROW_API`, with the line of the first
 */
public record CFileFacts(
    List<Include> includes,
    SortedMap<String, Integer> options,
    SortedMap<String, Integer> exports) {
  public CFileFacts {
    includes = List.copyOf(includes);
  }

  /** Tells apart files that say different things; where in the file they say it does not count. */
  public String fingerprint() {
    Fingerprint fingerprint = new Fingerprint();
    includes.forEach(
        include -> fingerprint.add(include.quoted() ? "quoted" : "angled").add(include.path()));
    return fingerprint.addAll(options.keySet()).addAll(exports.keySet()).text();
  }

  /**
   * One `#include`.
   *
   * @param path between the quotes or angle brackets
   * @param quoted true for `"x.h"`, which is looked for beside the file first
   * @param line 1-based
   * @param column of the path, 1-based
   */
  public record Include(String path, boolean quoted, int line, int column) {}
}
