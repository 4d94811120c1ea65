package dev.arrow.manifest;

import dev.arrow.manifest.shape.JsonSchema;
import dev.arrow.manifest.shape.Mapping;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All files that Arrow reads and people write, with their JSON schemas. */
public final class ManifestShapes {
  private static final Map<String, Mapping> FILES =
      Map.of(
          ProjectFileReader.FILE_NAME,
          ProjectShape.FILE,
          "library.yaml",
          LibraryShape.FILE,
          "pool.yaml",
          PoolShape.FILE,
          "arch.yaml",
          ArchShape.FILE,
          "platform.yaml",
          PlatformShape.FILE,
          LockFile.FILE_NAME,
          LockShape.FILE);

  private ManifestShapes() {}

  /** The names of the files, sorted. */
  public static List<String> files() {
    return FILES.keySet().stream().sorted().toList();
  }

  /** The JSON schema of a file. */
  public static Optional<JsonObject> schema(String file) {
    return Optional.ofNullable(FILES.get(file)).map(shape -> JsonSchema.of(file, shape));
  }
}
