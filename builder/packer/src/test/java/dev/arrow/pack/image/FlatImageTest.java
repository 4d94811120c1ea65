package dev.arrow.pack.image;

import static dev.arrow.pack.TestElf.R;
import static dev.arrow.pack.TestElf.RW;
import static dev.arrow.pack.TestElf.RX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.pack.TestElf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlatImageTest {
  private static final long BASE = 0xffffffff80000000L;
  private static final long START = 0x40200000L;
  private static final int ARM64 = 183;

  @TempDir Path folder;

  private static byte[] header(long size) {
    ByteBuffer header = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(16, size).put(56, new byte[] {'A', 'R', 'M', 0x64}).put(79, (byte) 7);
    return header.array();
  }

  private static TestElf image(long start, long size) {
    return new TestElf()
        .machine(ARM64)
        .segment(TestElf.LOAD, RX, BASE + start, start, header(size), 80, 8)
        .segment(TestElf.LOAD, RW, BASE + START + 0x3000, START + 0x3000, new byte[0], 0x2000, 8);
  }

  private FlatImage of(TestElf elf) throws IOException {
    return new FlatImage(Files.write(folder.resolve("image"), elf.bytes()), "build/image");
  }

  private Path flat() {
    return folder.resolve("image.image");
  }

  @Test
  void segmentsLieByTheirPhysicalAddresses() throws IOException {
    TestElf elf =
        image(START, 0x6000)
            .segment(TestElf.LOAD, RW, 0, START + 0x5000, TestElf.filled(3, 5), 5, 1)
            .segment(TestElf.LOAD, R, BASE, START + 0x1000, TestElf.filled(2, 10), 10, 8)
            .segment(TestElf.NOTE, R, 0, START + 0x7000, TestElf.filled(9, 4), 4, 4);
    of(elf).write(flat());
    byte[] wanted = new byte[0x5005];
    System.arraycopy(header(0x6000), 0, wanted, 0, 80);
    System.arraycopy(TestElf.filled(2, 10), 0, wanted, 0x1000, 10);
    System.arraycopy(TestElf.filled(3, 5), 0, wanted, 0x5000, 5);
    assertThat(flat()).hasBinaryContent(wanted);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void isUpToDateUntilTheImageChanges() throws IOException {
    FlatImage image = of(image(START, 0x6000));
    assertThat(image.isHeldBy(flat())).isFalse();
    image.write(flat());
    assertThat(image.isHeldBy(flat())).isTrue();
    Files.setLastModifiedTime(image.image(), FileTime.fromMillis(1));
    assertThat(image.isHeldBy(flat())).isFalse();
    image.write(flat());
    assertThat(image.isHeldBy(flat())).isTrue();
  }

  private void refuses(TestElf elf, String message) throws IOException {
    FlatImage image = of(elf);
    assertThatThrownBy(() -> image.write(flat()))
        .isInstanceOfSatisfying(
            ArrowException.class,
            e -> assertThat(DiagnosticPrinter.text(e.diagnostics())).isEqualTo(message));
    assertThat(flat()).doesNotExist();
  }

  @Test
  void refusesWhatDoesNotBeginWithTheHeader() throws IOException {
    String message =
        """
        build/image: error: This image does not begin with the header of one of Linux's images.
        hint: The library `arm64-image` puts it there.
        """;
    refuses(TestElf.program(), message);
    refuses(new TestElf().load(RX, 0x200000, 1, 63, 63), message);
    refuses(new TestElf(), message);
  }

  @Test
  void refusesSegmentsThatOverlapOrLieFarApart() throws IOException {
    String message =
        """
        build/image: error: The segments of this image overlap, or lie more than 1 GiB apart.
        hint: Remove it and build again.
        """;
    refuses(
        image(START, 0x6000).segment(TestElf.LOAD, R, 0, START + 79, new byte[1], 1, 1), message);
    refuses(
        image(START, 0x6000).segment(TestElf.LOAD, R, 0, START + (2L << 30), new byte[1], 1, 1),
        message);
    refuses(image(START, 0x6000).segment(TestElf.LOAD, R, 0, -1, new byte[1], 1, 1), message);
  }

  @Test
  void refusesAHeaderThatLies() throws IOException {
    String message =
        """
        build/image: error: The header of this image tells another place or size than its segments.
        hint: Remove it and build again.
        """;
    refuses(image(START, 79), message);
    refuses(image(START + 0x1000, 0x6000), message);
  }

  @Test
  void saysWhichFileIsInTheWay() throws IOException {
    FlatImage image = of(image(START, 0x6000));
    Files.createDirectories(flat().resolve("inside"));
    assertThatThrownBy(() -> image.write(flat())).isInstanceOf(ArrowException.class);
    assertThat(image.isHeldBy(flat())).isFalse();
  }
}
