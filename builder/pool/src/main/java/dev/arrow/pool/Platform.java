package dev.arrow.pool;

import dev.arrow.manifest.PlatformManifest;

/**
 * A platform: what its folder says of it, and the folder's library.
 *
 * @param offer its lines of `platform.yaml`
 * @param library `plat-FOLDER`, shared by all platforms of the folder
 */
public record Platform(PlatformManifest.Offer offer, Library library) {
  /** As it stands in a target. */
  public String name() {
    return offer.name().text();
  }
}
