package dev.arrow.menuconfig.menu;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * What is known of a library beside its Kconfig.
 *
 * @param name without {@code LIB_}
 * @param summary one line
 * @param version of code that comes from elsewhere; empty for our own
 * @param licence SPDX expression
 * @param size bytes in the image that was built last; none if it is not in there
 */
public record LibraryFacts(
    String name, String summary, String version, String licence, OptionalLong size) {
  public LibraryFacts {
    Objects.requireNonNull(name);
    Objects.requireNonNull(summary);
    Objects.requireNonNull(version);
    Objects.requireNonNull(licence);
    Objects.requireNonNull(size);
  }
}
