package dev.arrow.pool;

import dev.arrow.manifest.Names;
import java.nio.file.Path;

/**
 * A folder that holds a `library.yaml`.
 *
 * @param pool the pool it lies in
 * @param path the folder
 * @param kind which further manifest makes it more than a library
 */
record LibraryFolder(Pool pool, Path path, Kind kind) {
  /** How far below a pool libraries are looked for. */
  static final int DEEPEST = 8;

  /** What a library's folder describes. */
  enum Kind {
    PLAIN("", ""),
    ARCH("arch-", Library.ARCH_FAMILY),
    PLATFORM("plat-", Library.PLATFORM_FAMILY);

    private final String prefix;
    private final String family;

    Kind(String prefix, String family) {
      this.prefix = prefix;
      this.family = family;
    }
  }

  /** The folder's own name. */
  String folderName() {
    return String.valueOf(path.getFileName());
  }

  /** The name the library must have. */
  String libraryName() {
    return kind == Kind.PLAIN ? folderName() : kind.prefix + folderName().replace('_', '-');
  }

  /** The way from the pool's root to the folder. */
  String shelf() {
    return pool.root().relativize(path).toString();
  }

  /** True if every folder on that way has a name that may stand in a Kconfig file. */
  boolean isWellNamed() {
    for (Path part : pool.root().relativize(path)) {
      if (!Names.isFamily(part.toString())) {
        return false;
      }
    }
    return true;
  }

  /** The first folder below the pool's root. */
  String family() {
    return kind == Kind.PLAIN ? pool.root().relativize(path).getName(0).toString() : kind.family;
  }
}
