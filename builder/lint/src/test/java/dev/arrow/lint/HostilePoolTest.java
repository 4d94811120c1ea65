package dev.arrow.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.arrow.diag.DiagnosticPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries of strangers: whatever is in them, there is an answer. */
final class HostilePoolTest {
  @TempDir Path place;

  @BeforeEach
  void copy() throws IOException {
    place = place.toRealPath();
    LintCase.sound(place);
  }

  @Test
  void linksOutOfThePoolAreTold() throws IOException {
    Path library = place.resolve("pool/text/rope");
    Files.writeString(place.resolve("secret.h"), "#pragma once\n");
    Files.createSymbolicLink(library.resolve("src/out.h"), place.resolve("secret.h"));
    Files.createSymbolicLink(library.resolve("src/nowhere.c"), Path.of("gone.c"));
    Files.createSymbolicLink(library.resolve("src/around"), Path.of("."));
    assertThat(lint())
        .contains("src/out.h: error: The link leads out of the pool, or nowhere. [link-outside]")
        .contains("src/nowhere.c: error: The link leads out of the pool, or nowhere.");
  }

  @Test
  void whatIsNoFileIsNotWaitedFor() throws IOException {
    Path header = place.resolve("pool/text/rope/include/arrow/tty.h");
    Files.createSymbolicLink(header, Path.of("/dev/zero"));
    assertThat(lint()).contains("arrow/tty.h: error: The file is not a regular one.");
  }

  @Test
  void largeFilesAreTold() throws IOException {
    Files.write(place.resolve("pool/text/rope/src/large.c"), new byte[5 << 20]);
    assertThat(lint()).contains("src/large.c: error: The file is larger than 4 MiB.");
  }

  @Test
  void deepConditionsAreEvaluated() throws IOException {
    String deep = "(".repeat(200) + "LIB_PAPER" + ")".repeat(200);
    String wide = " || LIB_PAPER".repeat(20_000);
    Path kconfig = place.resolve("pool/text/rope/Kconfig");
    Files.writeString(
        kconfig,
        Files.readString(kconfig)
            + "config ROPE_DEEP\n\tbool\n\tdepends on "
            + deep
            + wide
            + "\n\tselect LIB_CLIP\n");
    assertThat(lint()).contains("1 library");
  }

  /** Bytes of a sound pool are changed by a seeded hand; each pool gets an answer. */
  @Test
  void spoiltPoolsGetAnAnswer() throws IOException {
    for (int seed = 0; seed < 150; seed++) {
      Random random = new Random(seed);
      List<Path> files = files();
      Path file = files.get(random.nextInt(files.size()));
      byte[] before = Files.readAllBytes(file);
      Files.write(file, spoilt(before, random));
      assertThatCode(this::lint).as("seed " + seed + ", " + file).doesNotThrowAnyException();
      Files.write(file, before);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(place.resolve("pool/text"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static byte[] spoilt(byte[] content, Random random) {
    byte[] changed = content.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(changed.length);
      switch (random.nextInt(3)) {
        case 0 -> changed[at] = 0;
        case 1 -> changed[at] = (byte) random.nextInt(256);
        default -> changed = java.util.Arrays.copyOf(changed, Math.max(1, at));
      }
    }
    return changed;
  }

  private String lint() {
    LintReport report = LintCase.lint(place, List.of());
    return DiagnosticPrinter.text(report.diagnostics()) + report.summary();
  }
}
