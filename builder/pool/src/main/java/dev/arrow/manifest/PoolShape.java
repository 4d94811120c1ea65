package dev.arrow.manifest;

import static dev.arrow.manifest.shape.Mapping.required;

import dev.arrow.manifest.shape.Mapping;
import dev.arrow.manifest.shape.Shape.Text;

/** What a `pool.yaml` may look like. */
final class PoolShape {
  static final Mapping FILE =
      Mapping.of(
          "A pool: all libraries are the folders below it that hold `library.yaml`.",
          required("name", Text.matching(Names.LIBRARY, "The pool's name.")),
          required(
              "arrow",
              Text.matching(
                  VersionRange.PATTERN,
                  "The versions of Arrow that it works with.",
                  ">=0.1 <0.2")));

  private PoolShape() {}
}
