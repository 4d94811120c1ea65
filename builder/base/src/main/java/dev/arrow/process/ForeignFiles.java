package dev.arrow.process;

import java.nio.file.Path;
import java.util.Map;

/**
 * Files of Debian's packages for another architecture than this machine's. They are unpacked into
 * the user's cache, not installed, since most conflict with the machine's own.
 */
public final class ForeignFiles {
  private ForeignFiles() {}

  /** The folder that stands for {@code /} to packages of an architecture; it may not exist. */
  public static Path of(String arch) {
    return of(arch, System.getenv());
  }

  static Path of(String arch, Map<String, String> environment) {
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path folder =
        cache.isEmpty()
            ? Path.of(environment.getOrDefault("HOME", "/nonexistent"), ".cache")
            : Path.of(cache);
    return folder.resolve("arrow/foreign").resolve(arch).resolve("root");
  }
}
