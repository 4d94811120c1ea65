package dev.arrow.pack.disc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.elf.ElfFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The form that UEFI starts, read back as Microsoft's PE Format lays it out. */
final class UefiApplicationTest {
  private static final int PE = 64;
  private static final int OPTIONAL = PE + 24;
  private static final int SECTIONS = OPTIONAL + 240;

  /**
   * A segment of an image.
   *
   * @param flags as in ELF
   * @param at its physical address
   * @param content in the file
   * @param size in memory
   */
  private record Part(int flags, long at, String content, long size) {}

  private static final List<Part> IMAGE =
      List.of(
          new Part(5, 0x100000, "code", 0x3400),
          new Part(4, 0x104000, "constants", 0x700),
          new Part(6, 0x105000, "", 0xc000),
          new Part(6, 0x111000, "data", 0x7000));

  /** An ELF file with these segments, and a note that tells an entry unless it is 0. */
  private static ElfFile elf(List<Part> parts, long entry) {
    ByteBuffer file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    file.position(16).putShort((short) 2).putShort((short) 62).putInt(1);
    file.putLong(0).putLong(64).putLong(0).putInt(0);
    file.putShort((short) 64).putShort((short) 56).putShort((short) (parts.size() + 1));
    file.putShort((short) 64).putShort((short) 0).putShort((short) 0);
    int at = 1024;
    for (Part each : parts) {
      byte[] bytes = each.content().getBytes(StandardCharsets.US_ASCII);
      header(file, 1, each.flags(), at, each.at(), bytes.length, each.size());
      file.put(at, bytes);
      at += 64;
    }
    header(file, 4, 4, at, 0, entry == 0 ? 0 : 28, 28);
    file.position(at).putInt(6).putInt(8).putInt(2);
    file.put("Arrow\0\0\0".getBytes(StandardCharsets.US_ASCII)).putLong(entry);
    return ElfFile.read(file.array(), "image");
  }

  private static void header(
      ByteBuffer file, int type, int flags, long offset, long at, long size, long memory) {
    file.putInt(type).putInt(flags).putLong(offset).putLong(at).putLong(at);
    file.putLong(size).putLong(memory).putLong(4);
  }

  private static ByteBuffer application(List<Part> parts, long entry) {
    ElfFile elf = elf(parts, entry);
    byte[] bytes = UefiApplication.of(elf, "image", UefiEntry.of(elf).orElseThrow()).bytes();
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String text(ByteBuffer from, int at, int size) {
    byte[] bytes = new byte[size];
    from.get(at, bytes);
    return new String(bytes, StandardCharsets.US_ASCII);
  }

  @Test
  void theHeadersAreThoseOfAnApplication() {
    ByteBuffer file = application(IMAGE, 0x101234);
    assertThat(text(file, 0, 2)).isEqualTo("MZ");
    assertThat(file.getInt(60)).isEqualTo(PE);
    assertThat(text(file, PE, 4)).isEqualTo("PE\0\0");
    assertThat(file.getShort(PE + 4)).isEqualTo((short) 0x8664);
    assertThat(file.getShort(PE + 6)).isEqualTo((short) 5);
    assertThat(file.getInt(PE + 8)).isZero();
    assertThat(file.getShort(PE + 20)).isEqualTo((short) 240);
    assertThat(file.getShort(OPTIONAL)).isEqualTo((short) 0x20b);
    assertThat(file.getInt(OPTIONAL + 16)).isEqualTo(0x2234);
    assertThat(file.getInt(OPTIONAL + 32)).isEqualTo(4096);
    assertThat(file.getInt(OPTIONAL + 36)).isEqualTo(512);
    assertThat(file.getInt(OPTIONAL + 56)).isEqualTo(0x1a000);
    assertThat(file.getShort(OPTIONAL + 68)).isEqualTo((short) 10);
    assertThat(file.getInt(OPTIONAL + 108)).isEqualTo(16);
    assertThat(file.getInt(OPTIONAL + 112 + 40)).isEqualTo(0x19000);
    assertThat(file.getInt(OPTIONAL + 112 + 44)).isEqualTo(12);
  }

  @Test
  void eachSegmentLiesWhereItWasLinked() {
    ByteBuffer file = application(IMAGE, 0x100000);
    section(file, 0, ".text", 0x1000, 0x3400, 0x60000020, "code");
    section(file, 1, ".rodata", 0x5000, 0x700, 0x40000040, "constants");
    section(file, 2, ".bss", 0x6000, 0xc000, 0xc0000080, "");
    section(file, 3, ".data", 0x12000, 0x7000, 0xc0000040, "data");
    section(file, 4, ".reloc", 0x19000, 12, 0x42000040, "\0\u0010\0\0\f\0\0\0\0\0\0\0");
  }

  private static void section(
      ByteBuffer file, int i, String name, int at, int size, int kind, String content) {
    int header = SECTIONS + 40 * i;
    assertThat(text(file, header, 8).strip().replace("\0", "")).isEqualTo(name);
    assertThat(file.getInt(header + 8)).isEqualTo(size);
    assertThat(file.getInt(header + 12)).isEqualTo(at);
    assertThat(file.getInt(header + 16) % 512).isZero();
    assertThat(file.getInt(header + 36)).isEqualTo(kind);
    int from = file.getInt(header + 20);
    assertThat(from == 0).isEqualTo(content.isEmpty());
    assertThat(text(file, from, content.length())).isEqualTo(content);
  }

  @Test
  void withoutTheNoteThereIsNone() {
    assertThat(UefiEntry.of(elf(IMAGE, 0))).isEmpty();
    assertThat(UefiEntry.of(elf(IMAGE, 0x1234))).contains(0x1234L);
  }

  @Test
  void segmentsThatNoSectionsCanBeAreRefused() {
    refused(List.of(), 0x100000);
    refused(List.of(new Part(5, 0x100100, "code", 0x1000)), 0x100100);
    refused(
        List.of(new Part(5, 0x100000, "code", 0x2000), new Part(6, 0x101000, "x", 1)), 0x100000);
    refused(List.of(new Part(5, 0x100000, "c", 1)), 0x100001);
    refused(List.of(new Part(5, 0x100000, "code", 8)), 0xfffff);
    refused(List.of(new Part(5, 0x100000, "code", 1L << 31)), 0x100000);
    refused(List.of(new Part(5, 0, "code", 8), new Part(6, 1L << 31, "x", 1)), 1);
  }

  private static void refused(List<Part> parts, long entry) {
    assertThatThrownBy(() -> application(parts, entry))
        .isInstanceOf(ArrowException.class)
        .hasMessageContaining("cannot be put into a UEFI program");
  }
}
