package dev.arrow.pool;

import dev.arrow.manifest.ArchManifest;
import java.util.Optional;

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

  /** The header that its library offers under a path. */
  Optional<PublicHeader> header(String path) {
    return library.headers().stream().filter(each -> each.path().equals(path)).findFirst();
  }
}
