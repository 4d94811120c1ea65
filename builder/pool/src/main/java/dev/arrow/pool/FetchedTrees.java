package dev.arrow.pool;

import dev.arrow.manifest.ExternalRules;
import dev.arrow.manifest.Origin;
import java.nio.file.Path;
import java.util.Set;

/**
 * Has what lies elsewhere as folders on this machine. A tree that cannot be had is an {@link
 * dev.arrow.diag.ArrowException} that says why.
 */
public interface FetchedTrees {
  /** The folder of a pool. */
  Path pool(Origin.Git origin);

  /**
   * The folder of a library's external sources, patched.
   *
   * @param name the library
   * @param rules what its manifest says of them
   * @param folder the library's own folder
   */
  Path library(String name, ExternalRules rules, Path folder);

  /** Files on which it depends what the trees are. */
  Set<Path> filesRead();
}
