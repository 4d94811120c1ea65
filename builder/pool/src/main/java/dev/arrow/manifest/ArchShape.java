package dev.arrow.manifest;

import static dev.arrow.manifest.shape.Mapping.optional;
import static dev.arrow.manifest.shape.Mapping.required;

import dev.arrow.manifest.shape.Mapping;
import dev.arrow.manifest.shape.Shape.Text;
import dev.arrow.manifest.shape.Shape.Whole;

/** What an `arch.yaml` may look like. */
final class ArchShape {
  static final Mapping FILE =
      Mapping.of(
          "An architecture.",
          required(
              "name",
              Text.matching(Names.ARCH, "The name of its folder, as it stands in targets.")),
          required("triplet", Text.of("The prefix of its cross tools.", "x86_64-linux-gnu")),
          optional("cflags", LibraryShape.flags("Flags for all code.")),
          optional("kernel-cflags", LibraryShape.flags("Flags for all code but the program's.")),
          required("page-size", Whole.from(1, "Bytes of a page, a power of two.")));

  private ArchShape() {}
}
