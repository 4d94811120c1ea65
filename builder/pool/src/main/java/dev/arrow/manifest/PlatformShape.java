package dev.arrow.manifest;

import static dev.arrow.manifest.shape.Mapping.optional;
import static dev.arrow.manifest.shape.Mapping.required;

import dev.arrow.manifest.shape.Mapping;
import dev.arrow.manifest.shape.Shape.Listing;
import dev.arrow.manifest.shape.Shape.Table;
import dev.arrow.manifest.shape.Shape.Text;
import java.util.Arrays;

/** What a `platform.yaml` may look like. */
final class PlatformShape {
  private static final Mapping OFFER =
      Mapping.of(
          "A platform.",
          required("archs", Listing.of(Text.of("", "x86_64"), "The architectures it runs on.")),
          required(
              "linker",
              Text.matching(
                  Names.LIBRARY, "The linker script: `templates/linker/NAME-ARCH.ld.ftl`.")),
          required(
              "image",
              Text.oneOf(
                  Arrays.stream(ImageKind.values()).map(ImageKind::word).toList(),
                  "What the link yields: an image that a machine boots, or a program of the"
                      + " host.")),
          optional(
              "link-address",
              Text.matching(
                  "0x[0-9A-Fa-f]{1,16}",
                  "Where the image is linked to, if the linker script asks for it.",
                  "0x100000")),
          optional(
              "attached",
              Listing.of(
                  Text.of("", "x86_64"),
                  "Those of the architectures on which ready programs can be attached; all without"
                      + " it.")),
          optional(
              "not-attached",
              Text.of(
                  "Why they cannot be on the others: what is said behind a colon.",
                  "they need user mode")));

  static final Mapping FILE =
      Mapping.of(
          "The platforms that one folder offers.",
          required(
              "platforms",
              new Table("Platforms by name, as it stands in targets.", Names.LIBRARY, OFFER)));

  private PlatformShape() {}
}
