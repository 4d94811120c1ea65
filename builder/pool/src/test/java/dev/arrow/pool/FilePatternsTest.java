package dev.arrow.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.PlacedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilePatternsTest {
  @TempDir Path folder;

  @Test
  void aLinkToAFolderIsNotEnteredAndALinkToAFileIsRead() throws IOException {
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Path inside = Files.createDirectories(folder.resolve("inside"));
    Files.writeString(outside.resolve("a.c"), "");
    Files.createSymbolicLink(inside.resolve("src"), outside);
    Files.createSymbolicLink(inside.resolve("b.c"), outside.resolve("a.c"));
    assertThat(expand(inside, "*.c")).isEmpty();
    assertThat(expand(inside, "src/*.c"))
        .containsExactly("`src/*.c` lies behind `src`, a symbolic link to a folder.");
  }

  @Test
  void aPipeIsNotReadFrom() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.c");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    DiagnosticLog log = new DiagnosticLog();
    assertThat(new FolderReader(log).content(pipe)).isEmpty();
    assertThat(log.sorted())
        .extracting(Diagnostic::message)
        .containsExactly("The file is not a regular one.");
  }

  private static List<String> expand(Path folder, String pattern) {
    DiagnosticLog log = new DiagnosticLog();
    PlacedText text = new PlacedText(pattern, SourcePosition.wholeFile("arrow.yaml"));
    new FilePatterns(new FolderReader(log)).expand(folder, List.of(text));
    return log.sorted().stream().map(Diagnostic::message).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "*.c, a.c, true",
    "*.c, a.h, false",
    "*.c, .c, true",
    "test_*.c, test_.c, true",
    "test_*.c, tests.c, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "*a*b*, xxaxxbxx, true",
    "*a*b*, xxbxxaxx, false",
    "'', '', true",
    "*, '', true"
  })
  void matchWholeNames(String pattern, String name, boolean matches) {
    assertThat(FilePatterns.matchesName(pattern, name)).isEqualTo(matches);
  }
}
