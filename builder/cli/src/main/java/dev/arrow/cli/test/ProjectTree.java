package dev.arrow.cli.test;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.LockFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.pool.FolderReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a project that its test programs are built with: all but what is built, and pools.
 * Code is linked, so that its times stay and the compiler finds what lies beside it; Kconfig reads
 * no link, so what may be meant for it, small files of other kinds, is copied.
 */
final class ProjectTree {
  private static final int MOST_FILES = 10_000;
  private static final long LARGEST_COPY = 64 * 1024;
  private static final Set<String> CODE = Set.of("S", "c", "def", "h", "inc", "s");
  private static final Set<String> POOL_FILES = Set.of("library.yaml", "pool.yaml");
  private static final Set<String> LEFT_OUT =
      Set.of("build", ProjectFileReader.FILE_NAME, LockFile.FILE_NAME);

  private final FolderReader reader;
  private final Path root;
  private final SortedMap<String, Path> links = new TreeMap<>();
  private final SortedMap<String, Path> copies = new TreeMap<>();

  /** Walks the project; an ArrowException if it is too large for that. */
  ProjectTree(FolderReader reader, Path root) throws IOException {
    this.reader = reader;
    this.root = root;
    collect(root);
  }

  /** Files that a test program sees as links, by path in the project. */
  SortedMap<String, Path> links() {
    return links;
  }

  /** Files that it has copies of. */
  SortedMap<String, Path> copies() {
    return copies;
  }

  private void collect(Path folder) throws IOException {
    List<FolderReader.Entry> entries = reader.list(folder);
    boolean top = folder.equals(root);
    if (!top && entries.stream().anyMatch(entry -> POOL_FILES.contains(entry.name()))) {
      return;
    }
    for (FolderReader.Entry entry : entries) {
      if (top && LEFT_OUT.contains(entry.name())) {
        continue;
      }
      if (entry.isFolder()) {
        collect(entry.path());
      } else {
        add(entry);
      }
    }
  }

  private void add(FolderReader.Entry entry) throws IOException {
    if (links.size() + copies.size() >= MOST_FILES) {
      throw ArrowException.of(
          Diagnostic.of(
              CliError.FILE,
              "The project has more than " + MOST_FILES + " files beside its pools."));
    }
    boolean linked = CODE.contains(ending(entry.name())) || !isSmallFile(entry.path());
    (linked ? links : copies).put(root.relativize(entry.path()).toString(), entry.path());
  }

  private static boolean isSmallFile(Path file) throws IOException {
    return Files.isRegularFile(file) && Files.size(file) <= LARGEST_COPY;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
