package dev.arrow.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.diag.SourcePosition;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** `arrow.lock`: written by the tool, but read with the same distrust as any other file. */
class LockFileReaderTest {
  private static final String COMMIT = "0123456789".repeat(4);
  private static final String SUM = "0123456789abcdef".repeat(4);
  private static final SourcePosition AT = SourcePosition.wholeFile("arrow.lock");

  private static LockFile example() {
    return new LockFile(
        List.of(
            new LockFile.PoolPin("https://example.org/b.git", "v2", COMMIT, SUM, AT),
            new LockFile.PoolPin("https://example.org/a.git", "v1", COMMIT, SUM, AT)),
        List.of(new LockFile.TreePin("lwip", "2.1.3", SUM, AT)),
        List.of(new LockFile.Compiler("x86_64", "gcc version 12 \"quoted\" \\ / GNU ld")));
  }

  private static LockFile read(String text) {
    return LockFileReader.read(
        ManifestTexts.file("arrow.lock", text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String complaint(String text) {
    try {
      read(text);
      return "";
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics());
    }
  }

  @Test
  void writtenTextIsSortedAndReadsBackTheSame() {
    String text = example().text();
    assertThat(text)
        .isEqualTo(
            """
            # Written by arrow; keep it with the project. `arrow lib update` renews it.
            version: 1
            pools:
              - git: "https://example.org/a.git"
                tag: "v1"
                commit: "%1$s"
                sha256: "%2$s"
              - git: "https://example.org/b.git"
                tag: "v2"
                commit: "%1$s"
                sha256: "%2$s"
            libraries:
              - name: "lwip"
                version: "2.1.3"
                sha256: "%2$s"
            compilers:
              - arch: "x86_64"
                identity: "gcc version 12 \\"quoted\\" \\\\ / GNU ld"
            """
                .formatted(COMMIT, SUM));
    assertThat(read(text).text()).isEqualTo(text);
  }

  @Test
  void noFilePinsNothing() {
    Path none = ManifestTexts.file("arrow.yaml", new byte[0]).resolveSibling("arrow.lock");
    assertThat(LockFileReader.read(none)).isEqualTo(LockFile.EMPTY);
  }

  @Test
  void aFileOfSomethingElseIsRefused() {
    assertThat(complaint("packages: []\n"))
        .isEqualTo(
            """
            arrow.lock:1:1: error: The key `version` is missing.
                packages: []
                ^
            hint: Restore the file, or remove it: `arrow build` pins everything anew, at what is \
            there today.
            arrow.lock:1:1: error: There is no key `packages`.
                packages: []
                ^
            hint: The keys here are compilers, libraries, pools, version.
            """);
  }

  @Test
  void aFileOfALaterVersionIsRefused() {
    assertThat(complaint("version: 2\n"))
        .isEqualTo(
            """
            arrow.lock:1:10: error: `version` must be 1.
                version: 2
                         ^
            hint: Restore the file, or remove it: `arrow build` pins everything anew, at what is \
            there today.
            """);
  }

  @Test
  void aBrokenPinIsPointedAt() {
    assertThat(
            complaint(
                "version: 1\npools:\n  - {git: \"https://a.org/b\", tag: v1, commit: 12, sha256: "
                    + SUM
                    + "}\n"))
        .startsWith(
            "arrow.lock:3:47: error: `pools.commit` must be a commit of 40 hexadecimal digits.\n");
    assertThat(complaint("version: 1\nlibraries: [{name: x, version: 1, sha256: zz}]\n"))
        .startsWith(
            "arrow.lock:2:43: error: `libraries.sha256` must be a SHA-256 of 64 hexadecimal"
                + " digits.\n");
    assertThat(complaint("version: 1\ncompilers: [{arch: x}]\n"))
        .startsWith("arrow.lock:2:13: error: The key `compilers.identity` is missing.\n");
  }

  /** Whatever the bytes: pins, or a fault with its place. */
  @Test
  void damagedFilesAreFaultsWithAPlace() {
    Random random = new Random(20_002);
    byte[] whole = example().text().getBytes(StandardCharsets.UTF_8);
    for (int round = 0; round < 5000; round++) {
      byte[] bytes = whole.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        bytes[random.nextInt(bytes.length)] =
            (byte) "\n \":-{}[]#&*!x\\\0\u00ff".charAt(random.nextInt(17));
      }
      try {
        LockFileReader.read(ManifestTexts.file("arrow.lock", bytes));
      } catch (ArrowException e) {
        assertThat(e.diagnostics()).allMatch(LockFileReaderTest::isPlaced);
      }
    }
  }

  private static boolean isPlaced(Diagnostic diagnostic) {
    return diagnostic.position().isPresent();
  }
}
