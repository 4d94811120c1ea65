package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.List;
import java.util.Optional;

/**
 * The sources of a library that are somebody else's and not in its folder.
 *
 * @param version for people
 * @param sha256 the checksum of the unpacked tree before patches, if the manifest pins it
 * @param origins where it can be had, tried in order, at least one
 * @param patches the folder of its patches, relative to the library's
 * @param include folders of the tree on the include path of this library's files alone
 * @param at where it stands
 */
public record ExternalRules(
    String version,
    Optional<String> sha256,
    List<Origin> origins,
    Optional<PlacedText> patches,
    List<PlacedText> include,
    SourcePosition at) {
  /** What patterns of `sources` begin with to mean files of the tree. */
  public static final String PREFIX = "external/";

  public ExternalRules {
    origins = List.copyOf(origins);
    include = List.copyOf(include);
  }
}
