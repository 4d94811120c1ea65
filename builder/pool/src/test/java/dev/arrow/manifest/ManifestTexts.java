package dev.arrow.manifest;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads manifests from texts, and collects what is said of them. */
final class ManifestTexts {
  private ManifestTexts() {}

  /**
   * What a reader made of a text.
   *
   * @param value what was read
   * @param messages all diagnostics, printed
   */
  record Outcome<T>(Optional<T> value, String messages) {}

  static <T> Outcome<T> read(
      String name, String text, BiFunction<Path, DiagnosticLog, Optional<T>> reader) {
    return read(name, text.getBytes(StandardCharsets.UTF_8), reader);
  }

  static <T> Outcome<T> read(
      String name, byte[] content, BiFunction<Path, DiagnosticLog, Optional<T>> reader) {
    DiagnosticLog log = new DiagnosticLog();
    Optional<T> value = reader.apply(file(name, content), log);
    return new Outcome<>(value, DiagnosticPrinter.text(log.sorted()));
  }

  static Path file(String name, byte[] content) {
    try {
      Path file = Jimfs.newFileSystem(Configuration.unix()).getPath(name);
      Files.write(file, content);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
