package dev.arrow.lint;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.ProjectFile.PoolReference;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One fault of a pool.
 *
 * <pre>
 * pool/      over the sound pool
 * removed    files of the sound pool that are missing, a line each
 * expected   what is said
 * </pre>
 *
 * @param folder the case's
 */
record LintCase(Path folder) {
  static final Path RESOURCES = Path.of("src/test/resources/dev/arrow/lint");

  static List<LintCase> all() throws IOException {
    try (Stream<Path> folders = Files.list(RESOURCES.resolve("cases"))) {
      return folders.sorted().map(LintCase::new).toList();
    }
  }

  String name() {
    return String.valueOf(folder.getFileName());
  }

  Path expected() {
    return folder.resolve("expected");
  }

  String run(Path place) throws IOException {
    sound(place);
    if (Files.exists(folder.resolve("pool"))) {
      copy(folder.resolve("pool"), place.resolve("pool"));
    }
    if (Files.exists(folder.resolve("removed"))) {
      for (String file : Files.readAllLines(folder.resolve("removed"))) {
        Files.deleteIfExists(place.resolve("pool").resolve(file));
      }
    }
    return text(lint(place, List.of()), place);
  }

  /** An installation and a pool without faults. */
  static void sound(Path place) throws IOException {
    copy(RESOURCES.resolve("home"), place.resolve("home"));
    copy(RESOURCES.resolve("pool"), place.resolve("pool"));
    Files.createDirectories(place.resolve("scratch"));
  }

  static LintReport lint(Path place, List<HeaderCompiler> compilers) {
    DiagnosticLog log = new DiagnosticLog();
    PoolReference.Folder pool =
        new PoolReference.Folder(place.resolve("pool"), SourcePosition.wholeFile("arrow.yaml"));
    PoolIndex pools = PoolScanner.scan(place.resolve("home"), List.of(pool), log);
    return Linter.lint(
        new LintRequest(
            pools,
            pools.libraries().stream().filter(each -> !each.pool().isArrows()).toList(),
            log.sorted(),
            place.resolve("scratch"),
            compilers));
  }

  static String text(LintReport report, Path place) {
    return (DiagnosticPrinter.text(report.diagnostics()) + report.summary() + "\n")
        .replace(place + "/", "")
        .replaceAll("note: No header was compiled.*\nhint: .*\n", "");
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.write(copy, Files.readAllBytes(file));
        }
      }
    }
  }
}
