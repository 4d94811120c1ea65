package dev.arrow.pool;

import java.nio.file.Path;

/**
 * A folder with libraries below it.
 *
 * @param name as `pool.yaml` gives it
 * @param root the folder
 * @param variable the environment variable that stands for the pool's place in generated files
 * @param prefix the way from that place to the root; empty or ending in a slash
 */
public record Pool(String name, Path root, String variable, String prefix) {
  /** True for the pools that come with Arrow. */
  public boolean isArrows() {
    return !prefix.isEmpty();
  }
}
