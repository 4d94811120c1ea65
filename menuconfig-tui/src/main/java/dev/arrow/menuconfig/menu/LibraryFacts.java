package dev.arrow.menuconfig.menu;

import java.util.Objects;

/**
 * What is known of a library beside its Kconfig.
 *
 * @param name without {@code LIB_}
 * @param summary one line
 * @param version of the code; empty if it has none
 * @param licence SPDX expression
 * @param pool the pool it comes from
 * @param size in the image that was built last
 */
public record LibraryFacts(
    String name, String summary, String version, String licence, String pool, Size size) {
  /** How much of an image a library is. */
  public sealed interface Size {
    /** So many bytes of its file. */
    record Bytes(long count) implements Size {}

    /** Nobody knows; a clause says why. */
    record Unknown(String why) implements Size {}
  }

  public LibraryFacts {
    Objects.requireNonNull(name);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(version);
    Objects.requireNonNull(licence);
    Objects.requireNonNull(pool);
    Objects.requireNonNull(size);
  }
}
