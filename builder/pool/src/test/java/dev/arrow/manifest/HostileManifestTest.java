package dev.arrow.manifest;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Broken files are told, never thrown: bytes are changed, cut out and repeated at random. */
class HostileManifestTest {
  private static final byte[] MANIFEST =
      """
      name: ramfs
      summary: "Files \\u0041"
      license: BSD-3-Clause
      sources:
        - src/*.c
        - {if: RAMFS_XATTR, files: [src/xattr.c, 'it''s']}
      cflags: []
      init: arrow_ramfs_init
      registers: {console: {ops: arrow_ramfs_console, rank: 20}}
      tests: {host: [tests/*.c]}
      """
          .getBytes(StandardCharsets.UTF_8);
  private static final byte[] MARKS =
      "{}[]:,-&*!|>'\"%@`#?\t\n\r \0\u007f\\~<=".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void isAnsweredWithDiagnostics(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      byte[] broken = broken(random);
      assertThatCode(() -> ManifestTexts.read("library.yaml", broken, LibraryManifestReader::read))
          .as("seed %d round %d: %s", seed, round, Arrays.toString(broken))
          .doesNotThrowAnyException();
    }
  }

  private static byte[] broken(Random random) {
    byte[] bytes = MANIFEST.clone();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = MARKS[random.nextInt(MARKS.length)];
        case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
        default -> {
          int length = Math.min(random.nextInt(20), bytes.length - at);
          System.arraycopy(bytes, at, bytes, random.nextInt(bytes.length - length + 1), length);
        }
      }
    }
    return bytes;
  }
}
