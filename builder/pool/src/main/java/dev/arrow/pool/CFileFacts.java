package dev.arrow.pool;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
  private static final int FINGERPRINT_DIGITS = 16;

  public CFileFacts {
    includes = List.copyOf(includes);
  }

  /** Tells apart files that say different things; where in the file they say it does not count. */
  public String fingerprint() {
    StringBuilder text = new StringBuilder();
    includes.forEach(i -> text.append(i.quoted() ? '"' : '<').append(i.path()).append('\n'));
    options.keySet().forEach(name -> text.append("option ").append(name).append('\n'));
    exports.keySet().forEach(name -> text.append("export ").append(name).append('\n'));
    return HexFormat.of().formatHex(sha256(text.toString())).substring(0, FINGERPRINT_DIGITS);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
