package dev.arrow.pool;

import dev.arrow.manifest.ArchManifest;

/**
 * An architecture: its manifest and its library.
 *
 * @param manifest its `arch.yaml`
 * @param library `arch-NAME`
 */
public record Arch(ArchManifest manifest, Library library) {
  /** As it stands in a target. */
  public String name() {
    return manifest.name();
  }
}
