package dev.arrow.cli.library;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ArrowVersion;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** Puts a library into a pool: the whole folder appears at once, or nothing does. */
public final class NewLibrary {
  private static final String POOL_FILE = "pool.yaml";

  private final LibraryText text;

  /** Writes what the text says. */
  public NewLibrary(LibraryText text) {
    this.text = text;
  }

  /**
   * Writes a library.
   *
   * @param folder its folder, which must not exist
   * @param license its SPDX identifier
   */
  public void write(Path folder, LibraryName name, String license) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw ArrowException.of(
          Diagnostic.of(CliError.EXISTS, "`" + folder + "` is there already.")
              .withHint("Take another name, or move the folder away."));
    }
    Path family = folder.resolveSibling("");
    Files.createDirectories(family);
    Path unfinished = Files.createTempDirectory(family, "." + name.text() + ".");
    try {
      // Of the temporary folder nobody else may read anything; of a library everybody may.
      Path whole = Files.createDirectory(unfinished.resolve(name.text()));
      for (Map.Entry<String, String> file : text.files(name, license).entrySet()) {
        Path path = whole.resolve(file.getKey());
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, file.getValue());
      }
      Files.move(whole, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      remove(unfinished);
    }
  }

  /** Makes a folder a pool; it holds no `pool.yaml` yet. */
  public void writePool(Path root, String name) throws IOException {
    AtomicFile.writeIfChanged(root.resolve(POOL_FILE), text.pool(name, ArrowVersion.CURRENT));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted((left, right) -> right.compareTo(left)).toList()) {
        Files.delete(path);
      }
    }
  }
}
