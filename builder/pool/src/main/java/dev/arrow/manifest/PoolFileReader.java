package dev.arrow.manifest;

import dev.arrow.diag.DiagnosticLog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads `pool.yaml`. */
public final class PoolFileReader {
  private PoolFileReader() {}

  /** The pool's file, or nothing after errors were reported. */
  public static Optional<PoolFile> read(Path file, DiagnosticLog log) {
    return YamlFile.read(file, PoolShape.FILE, log).map(PoolFileReader::pool);
  }

  private static PoolFile pool(YamlMap map) {
    PlacedText name = map.requiredText("name");
    ManifestChecks.requireName(
        map,
        name,
        new ManifestChecks.Naming(
            "a pool",
            Names.isLibrary(name.text()),
            "Use small letters, digits and dashes, a letter first."));
    PlacedText arrow = map.requiredText("arrow");
    Optional<VersionRange> range = VersionRange.parse(arrow.text());
    if (range.isEmpty() && !arrow.text().isEmpty()) {
      map.value("arrow").ifPresent(ManifestChecks.bad("must be a range such as `>=0.1 <0.2`"));
    }
    return new PoolFile(name.text(), range.orElse(new VersionRange(List.of())), arrow.at());
  }
}
