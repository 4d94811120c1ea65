package dev.arrow.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the `external` of a library. */
final class ExternalReader {
  private ExternalReader() {}

  /** The rules, if there are any. */
  static Optional<ExternalRules> read(YamlMap library) {
    return library.map("external").map(ExternalReader::rules);
  }

  private static ExternalRules rules(YamlMap map) {
    Optional<String> sum =
        map.value("sha256").isPresent() && OriginReader.isSha256(map, "sha256")
            ? map.text("sha256").map(PlacedText::text)
            : Optional.empty();
    return new ExternalRules(
        map.requiredText("version").text(),
        sum,
        origins(map),
        map.text("patches"),
        map.texts("include"),
        map.at());
  }

  private static List<Origin> origins(YamlMap map) {
    List<Origin> origins = new ArrayList<>();
    for (YamlValue item : map.items("origins")) {
      item.map().flatMap(ExternalReader::origin).ifPresent(origins::add);
    }
    map.value("origins")
        .filter(value -> value.items().isEmpty())
        .ifPresent(ManifestChecks.bad("must name at least one origin"));
    return origins;
  }

  private static Optional<? extends Origin> origin(YamlMap item) {
    Optional<YamlValue> debian = item.value("debian-source");
    if (debian.isPresent()) {
      item.narrow(OriginShapes.DEBIAN);
      String message = "Debian source packages cannot be fetched by this version of Arrow.";
      String hint = "Name the `archive` that the package was made from, or a `git` tag.";
      item.source()
          .report(ManifestError.UNSUPPORTED, debian.get().at(), message, Optional.of(hint));
      return Optional.empty();
    }
    if (item.value("git").isPresent()) {
      item.narrow(OriginShapes.PINNED_GIT);
      return OriginReader.git(item);
    }
    item.narrow(OriginShapes.ARCHIVE);
    return OriginReader.archive(item);
  }
}
