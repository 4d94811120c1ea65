package dev.arrow.pool;

import java.nio.file.Path;
import java.util.List;

/**
 * The sources of a library that lie elsewhere, as they were fetched and patched.
 *
 * @param root their folder
 * @param sources the files that the manifest's patterns name
 * @param includeFolders what goes on the include path of the library's files
 */
public record ExternalTree(Path root, List<SourceGroup> sources, List<Path> includeFolders) {
  public ExternalTree {
    sources = List.copyOf(sources);
    includeFolders = List.copyOf(includeFolders);
  }
}
