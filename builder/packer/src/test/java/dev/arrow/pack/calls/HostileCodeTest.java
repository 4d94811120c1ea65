package dev.arrow.pack.calls;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.arrow.elf.ElfHeader;
import dev.arrow.pack.TestElf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Code that nobody compiled: the scanner answers, in time. The kept files in {@code calls/corpus}
 * are code of C libraries and what once was trouble; each is tried as it is and changed by a seed.
 */
class HostileCodeTest {
  private static final int CHANGES = 400;
  private static final int MACHINES = 2;

  private static int machine(int which) {
    return which == 0 ? ElfHeader.MACHINE_X86_64 : ElfHeader.MACHINE_ARM64;
  }

  private static List<byte[]> corpus() {
    List<byte[]> kept = new ArrayList<>();
    Path folder = Path.of("src/test/resources/dev/arrow/pack/calls/corpus");
    TreeSet<Path> files = new TreeSet<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      found.forEach(files::add);
      for (Path file : files) {
        kept.add(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return kept;
  }

  private static void scan(int machine, byte[] code) {
    FoundCalls found = CodeSample.scan(machine, code);
    assertThat(found.open()).isBetween(0, found.sites());
    assertThat(found.numbers()).allMatch(number -> number >= 0 && number < 1024);
  }

  @Test
  @Timeout(value = 60, unit = SECONDS)
  void takesTheCorpusAndChangesOfIt() {
    List<byte[]> corpus = corpus();
    assertThat(corpus).hasSizeGreaterThanOrEqualTo(4);
    Random random = new Random(Long.getLong("arrow.seed", 1));
    for (byte[] kept : corpus) {
      for (int i = 0; i < CHANGES; i++) {
        byte[] changed = Arrays.copyOf(kept, i == 0 ? kept.length : random.nextInt(kept.length));
        for (int j = random.nextInt(8); i > 0 && changed.length > 0 && j > 0; j--) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        scan(machine(i % MACHINES), changed);
      }
    }
  }

  @Test
  void takesNoise() {
    Random random = new Random(Long.getLong("arrow.seed", 1));
    for (int i = 0; i < CHANGES; i++) {
      byte[] noise = new byte[random.nextInt(3000)];
      random.nextBytes(noise);
      scan(machine(i % MACHINES), noise);
    }
  }

  @Test
  void aThousandCallersOfAThousandCallsHaveALimit() {
    // Each call is reached from all jumps before it, and each of these from all others.
    byte[] code = new byte[1 << 20];
    for (int at = 0; at + 8 <= code.length; at += 8) {
      code[at] = 0x0f;
      code[at + 1] = (byte) 0x80;
      int distance = -at / 2 & ~7;
      for (int i = 0; i < 4; i++) {
        code[at + 2 + i] = (byte) (distance >> 8 * i);
      }
      code[at + 6] = 0x0f;
      code[at + 7] = 0x05;
    }
    assertTimeout(Duration.ofSeconds(40), () -> scan(ElfHeader.MACHINE_X86_64, code));
  }

  @Test
  void aFileWithoutCodeCallsNothing() {
    FoundCalls none = CallScanner.scan(new TestElf().read(), Map.of()).orElseThrow();
    assertThat(none).isEqualTo(new FoundCalls(new TreeSet<>(), Set.of(), false, 0, 0, true));
  }
}
