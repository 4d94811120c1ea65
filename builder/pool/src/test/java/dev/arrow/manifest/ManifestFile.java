package dev.arrow.manifest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A kind of file with its two judges: the reader, and the schema that editors are given. */
enum ManifestFile {
  PROJECT("arrow.yaml"),
  LIBRARY("library.yaml"),
  POOL("pool.yaml"),
  ARCH("arch.yaml"),
  PLATFORM("platform.yaml"),
  LOCK("arrow.lock");

  /** The checkout, seen from this module. */
  static final Path CHECKOUT = Path.of("").toAbsolutePath().resolve("../..").normalize();

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";

  private final String fileName;
  private final Schema schema;

  ManifestFile(String fileName) {
    this.fileName = fileName;
    String text = ManifestShapes.schema(fileName).orElseThrow().pretty();
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  static Optional<ManifestFile> named(String name) {
    for (ManifestFile each : values()) {
      if (each.fileName.equals(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  String fileName() {
    return fileName;
  }

  /** Where the repository keeps the schema. */
  Path kept() {
    return CHECKOUT.resolve("docs/schema").resolve(fileName + ".json");
  }

  /** What is wrong in the eyes of an editor, whose parser resolves the types of scalars. */
  String schemaSays(String yaml) {
    return schema.validate(yaml, InputFormat.YAML).toString();
  }

  /** What is wrong with a schema in the eyes of the draft that it follows. */
  static String draftSays(String schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of(DRAFT))
        .validate(schema, InputFormat.JSON)
        .toString();
  }

  boolean schemaRefuses(String yaml) {
    return !schema.validate(yaml, InputFormat.YAML).isEmpty();
  }

  boolean readerRefuses(String yaml) {
    Path file = ManifestTexts.file(fileName, yaml.getBytes(StandardCharsets.UTF_8));
    DiagnosticLog log = new DiagnosticLog();
    try {
      return read(file, log) || log.hasErrors();
    } catch (ArrowException e) {
      return true;
    } finally {
      close(file);
    }
  }

  /** Whether more than what the reader reports is wrong. */
  private boolean read(Path file, DiagnosticLog log) {
    return switch (this) {
      case PROJECT -> ProjectFileReader.read(file, log).isEmpty();
      // The scan of a pool refuses a library whose name is not that of its folder.
      case LIBRARY ->
          LibraryManifestReader.read(file, log)
              .filter(manifest -> Names.isLibrary(manifest.name().text()))
              .isEmpty();
      case POOL -> PoolFileReader.read(file, log).isEmpty();
      case ARCH -> ArchManifestReader.read(file, log).isEmpty();
      case PLATFORM -> PlatformManifestReader.read(file, log).isEmpty();
      case LOCK -> {
        LockFileReader.read(file);
        yield false;
      }
    };
  }

  private static void close(Path file) {
    try {
      file.getFileSystem().close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A text with a value for every key of the file. */
  String example() throws IOException {
    Path file = Path.of("src/test/resources/dev/arrow/manifest/examples").resolve(fileName);
    return Files.readString(file);
  }
}
