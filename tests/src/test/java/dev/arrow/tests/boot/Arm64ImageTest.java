package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Sample;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The bytes of an image for arm64 are one of Linux's images, which runs wherever a loader puts it:
 * QEMU does so by a field of the header, here set to another distance from where memory begins.
 */
@Tag("boot")
final class Arm64ImageTest {
  private static final int TEXT_OFFSET = 8;
  private static final int FILE_HEADER = 64;
  private static final int SEGMENT_HEADER = 56;

  /** Where QEMU's memory begins; 0 leaves the place to it. */
  private static final List<Long> DISTANCES = List.of(0L, 0x1000_0000L, 0x4020_0000L);

  private static final List<String> MACHINES =
      List.of("virt -cpu cortex-a57", "virt -cpu max", "virt,virtualization=on -cpu max");

  private record Place(String machine, long distance) {}

  @Test
  void helloRunsAsAnImageOfLinux() {
    List<Place> places = new ArrayList<>();
    for (String machine : MACHINES) {
      DISTANCES.forEach(distance -> places.add(new Place(machine, distance)));
    }
    Path image = Program.HELLO.project().image("kvm-arm64");
    Sample.of("boot-arm64-image", places)
        .check(
            place -> {
              Path flat = image.resolveSibling("flat-" + places.indexOf(place));
              write(flat, flat(image, place.distance()));
              assertThat(boot(place.machine(), flat).expect(0).output()).isEqualTo("hello\n");
            });
  }

  /** At EL2 an ELF file starts, too. */
  @Test
  void helloRunsAsAnElfFileBelowNoHypervisor() {
    Path image = Program.HELLO.project().image("kvm-arm64");
    for (String machine : MACHINES) {
      assertThat(boot(machine, image).expect(0).output()).isEqualTo("hello\n");
    }
  }

  private static Outcome boot(String machine, Path image) {
    List<String> argv = new ArrayList<>(List.of("qemu-system-aarch64", "-m", "2048", "-M"));
    argv.addAll(List.of(machine.split(" ")));
    argv.addAll(List.of("-display", "none", "-serial", "stdio", "-nodefaults", "-no-reboot"));
    argv.addAll(List.of("-kernel", image.toString()));
    return Processes.run(Path.of("/"), Duration.ofSeconds(30), argv);
  }

  /** What the file's segments put into memory, from the first one's address on. */
  static byte[] flat(Path image, long distance) {
    ByteBuffer elf = ByteBuffer.wrap(read(image)).order(ByteOrder.LITTLE_ENDIAN);
    int count = elf.getShort(FILE_HEADER - 8);
    long base = elf.getLong(FILE_HEADER + 24);
    byte[] memory = new byte[0];
    for (int i = 0; i < count; i++) {
      int header = FILE_HEADER + i * SEGMENT_HEADER;
      int size = (int) elf.getLong(header + 32);
      if (elf.getInt(header) == 1 && size > 0) {
        int at = (int) (elf.getLong(header + 24) - base);
        memory = java.util.Arrays.copyOf(memory, Math.max(memory.length, at + size));
        elf.get((int) elf.getLong(header + 8), memory, at, size);
      }
    }
    ByteBuffer.wrap(memory).order(ByteOrder.LITTLE_ENDIAN).putLong(TEXT_OFFSET, distance);
    return memory;
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
