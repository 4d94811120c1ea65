package dev.arrow.kconfig;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Models from texts in tests. */
public final class Trees {
  private Trees() {}

  /** A model that must load without any diagnostic. */
  public static KconfigModel arrow(String text) {
    DiagnosticLog log = new DiagnosticLog();
    KconfigModel model = load(Map.of("Kconfig", text), Dialects.ARROW, log);
    if (!log.sorted().isEmpty()) {
      throw new AssertionError(log.sorted());
    }
    return model;
  }

  /** A model of the dialect that must load without errors. */
  public static KconfigModel of(Dialect dialect, String text) {
    DiagnosticLog log = new DiagnosticLog();
    KconfigModel model = load(Map.of("Kconfig", text), dialect, log);
    if (log.hasErrors()) {
      throw new AssertionError(log.sorted());
    }
    return model;
  }

  /** What there is to say about a tree, in the order of its lines. */
  public static List<Diagnostic> diagnostics(Dialect dialect, String text) {
    return diagnostics(dialect, Map.of("Kconfig", text));
  }

  /** The same for several files; {@code Kconfig} is the root. */
  public static List<Diagnostic> diagnostics(Dialect dialect, Map<String, String> files) {
    DiagnosticLog log = new DiagnosticLog();
    load(files, dialect, log);
    return log.sorted();
  }

  /** Loads files whose names are relative to the source root. */
  public static KconfigModel load(Map<String, String> files, Dialect dialect, DiagnosticLog log) {
    try (FileSystem system = Jimfs.newFileSystem(Configuration.unix())) {
      Path root = system.getPath("/tree");
      Files.createDirectories(root);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
      }
      Map<String, String> environment = Map.of("ARROW_ARCH", "x86_64");
      return KconfigLoader.load(
          new KconfigSource(root.resolve("Kconfig"), root, List.of(), environment), dialect, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** User lines of texts such as {@code A=y}, one file line each. */
  public static List<UserLine> lines(String... texts) {
    List<UserLine> lines = new ArrayList<>();
    for (String text : texts) {
      lines.add(line(text, lines.size() + 1));
    }
    return lines;
  }

  public static UserLine line(String text) {
    return line(text, 1);
  }

  private static UserLine line(String text, int number) {
    int equals = text.indexOf('=');
    SourcePosition place = new SourcePosition("user.config", number, 1);
    return UserLine.user(text.substring(0, equals), text.substring(equals + 1), place);
  }
}
