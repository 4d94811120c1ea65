package dev.arrow.manifest;

import dev.arrow.diag.DiagnosticLog;
import java.nio.file.Path;
import java.util.Optional;

/** Reads `arch.yaml`. */
public final class ArchManifestReader {
  private ArchManifestReader() {}

  /** The manifest, or nothing after errors were reported. */
  public static Optional<ArchManifest> read(Path file, DiagnosticLog log) {
    return YamlFile.read(file, ArchShape.FILE, log).map(ArchManifestReader::manifest);
  }

  private static ArchManifest manifest(YamlMap map) {
    PlacedText name = map.requiredText("name");
    ManifestChecks.requireName(
        map,
        name,
        new ManifestChecks.Naming(
            "an architecture",
            Names.isArch(name.text()),
            "Use small letters, digits and underscores."));
    ArchManifest manifest =
        new ArchManifest(
            name.text(),
            map.requiredText("triplet").text(),
            CompilerFlag.list(map, "cflags"),
            CompilerFlag.list(map, "kernel-cflags"),
            pageSize(map),
            map.at());
    return manifest;
  }

  private static int pageSize(YamlMap map) {
    Optional<YamlValue> value = map.value("page-size");
    if (value.isEmpty()) {
      return 1;
    }
    int size = value.get().number().orElse(1);
    if (Integer.bitCount(size) != 1) {
      value.get().bad("must be a power of two", Optional.empty());
    }
    return size;
  }
}
