package dev.arrow.manifest;

import static dev.arrow.manifest.shape.Mapping.optional;
import static dev.arrow.manifest.shape.Mapping.required;

import dev.arrow.manifest.shape.Mapping;
import dev.arrow.manifest.shape.Shape.Listing;
import dev.arrow.manifest.shape.Shape.Text;
import dev.arrow.manifest.shape.Shape.Whole;
import java.util.ArrayList;
import java.util.List;

/** What an `arrow.lock` may look like. */
final class LockShape {
  /** What to do about a file that is not what Arrow has written. */
  static final String RENEW =
      "Restore the file, or remove it: `arrow build` pins everything anew, at what is there today.";

  private static final Mapping POOL = pool();

  private static final Mapping LIBRARY =
      Mapping.of(
          "",
          required("name", Text.of("The library.")),
          required("version", Text.of("Its version.")),
          required("sha256", OriginShapes.sum()));

  private static final Mapping COMPILER =
      Mapping.of(
          "",
          required("arch", Text.of("The architecture.")),
          required("identity", Text.of("What the compiler says of itself.")));

  static final Mapping FILE =
      Mapping.of(
          "What sources that lie elsewhere were when they were fetched first. Written by `arrow`.",
          required(
                  "version", new Whole("The form of the file.", LockFile.VERSION, LockFile.VERSION))
              .advising(RENEW),
          optional("pools", Listing.of(POOL, "Pools of git repositories.")),
          optional("libraries", Listing.of(LIBRARY, "External sources of libraries.")),
          optional("compilers", Listing.of(COMPILER, "The compilers of the last build.")));

  private LockShape() {}

  private static Mapping pool() {
    List<Mapping.Key> keys = new ArrayList<>(OriginShapes.PINNED_GIT.keys());
    keys.add(required("sha256", OriginShapes.sum()));
    return new Mapping("", keys, List.of());
  }
}
