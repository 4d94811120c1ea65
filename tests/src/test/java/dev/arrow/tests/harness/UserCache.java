package dev.arrow.tests.harness;

import java.nio.file.Path;

/** Where scripts of the tests keep what they fetched, as Arrow itself does. */
public final class UserCache {
  private UserCache() {}

  /** The user's folder for such things. */
  public static Path folder() {
    String named = System.getenv("XDG_CACHE_HOME");
    boolean usual = named == null || named.isEmpty();
    return usual ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
  }
}
