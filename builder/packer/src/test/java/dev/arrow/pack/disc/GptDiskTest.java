package dev.arrow.pack.disc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of a disk, read back as UEFI 2.10 (chapter 5) lays it out. */
final class GptDiskTest {
  private static final int SECTOR = 512;
  private static final int FILES_SECTORS = 2048;
  private static final long LAST = 2048 + FILES_SECTORS + 32;

  @TempDir Path folder;
  private ByteBuffer disk = ByteBuffer.allocate(0);

  @BeforeEach
  void writeDisk() throws IOException {
    byte[] boot = filled(SECTOR, (byte) 0x11);
    byte[] core = filled(3 * SECTOR - 100, (byte) 0x22);
    Path files = Files.write(folder.resolve("files"), filled(FILES_SECTORS * SECTOR, (byte) 0x33));
    Path image = Files.writeString(folder.resolve("image"), "x");
    Path file = folder.resolve("disk");
    new GptDisk(DiscId.of(image), boot, core, files).write(file);
    disk = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] filled(int size, byte with) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, with);
    return bytes;
  }

  private static int sum(ByteBuffer disk, int at, int size) {
    CRC32 sum = new CRC32();
    sum.update(disk.array(), at, size);
    return (int) sum.getValue();
  }

  @Test
  void theFirstSectorIsGrubsAndProtectsTheRest() {
    assertThat(disk.capacity()).isEqualTo((LAST + 1) * SECTOR);
    assertThat(disk.get(0)).isEqualTo((byte) 0x11);
    assertThat(disk.getLong(0x5c)).isEqualTo(64);
    assertThat(disk.get(439)).isEqualTo((byte) 0x11);
    assertThat(disk.getInt(440)).isZero();
    assertThat(disk.get(450)).isEqualTo((byte) 0xee);
    assertThat(disk.getInt(454)).isEqualTo(1);
    assertThat(disk.getInt(458)).isEqualTo((int) LAST);
    assertThat(disk.getShort(510)).isEqualTo((short) 0xaa55);
  }

  @Test
  void bothHeadersSumUpAndNameEachOther() {
    header(1, LAST, 2);
    header(LAST, 1, LAST - 32);
  }

  private void header(long own, long other, long table) {
    int at = (int) own * SECTOR;
    byte[] signature = new byte[8];
    disk.get(at, signature);
    assertThat(new String(signature, StandardCharsets.US_ASCII)).isEqualTo("EFI PART");
    assertThat(disk.getInt(at + 8)).isEqualTo(0x10000);
    assertThat(disk.getInt(at + 12)).isEqualTo(92);
    assertThat(disk.getLong(at + 24)).isEqualTo(own);
    assertThat(disk.getLong(at + 32)).isEqualTo(other);
    assertThat(disk.getLong(at + 40)).isEqualTo(34);
    assertThat(disk.getLong(at + 48)).isEqualTo(LAST - 33);
    assertThat(disk.getLong(at + 72)).isEqualTo(table);
    assertThat(disk.getInt(at + 80)).isEqualTo(128);
    assertThat(disk.getInt(at + 84)).isEqualTo(128);
    assertThat(disk.getInt(at + 88)).isEqualTo(sum(disk, (int) table * SECTOR, 128 * 128));
    int told = disk.getInt(at + 16);
    disk.putInt(at + 16, 0);
    assertThat(told).isEqualTo(sum(disk, at, 92));
    disk.putInt(at + 16, told);
  }

  @Test
  void thePartitionsHoldTheCoreAndTheFiles() {
    int table = 2 * SECTOR;
    assertThat(disk.getInt(table)).isEqualTo(0x21686148);
    assertThat(disk.getLong(table + 32)).isEqualTo(64);
    assertThat(disk.getLong(table + 40)).isEqualTo(2047);
    int files = table + 128;
    assertThat(disk.getInt(files)).isEqualTo(0xc12a7328);
    assertThat(disk.getShort(files + 4)).isEqualTo((short) 0xf81f);
    assertThat(disk.get(files + 8)).isEqualTo((byte) 0xba);
    assertThat(disk.getLong(files + 32)).isEqualTo(2048);
    assertThat(disk.getLong(files + 40)).isEqualTo(2048 + FILES_SECTORS - 1);
    assertThat(disk.getChar(files + 56)).isEqualTo('A');
    assertThat(disk.getLong(files + 24)).isNotEqualTo(disk.getLong(table + 24));
    assertThat(disk.get(2048 * SECTOR)).isEqualTo((byte) 0x33);
    assertThat(disk.get((2048 + FILES_SECTORS) * SECTOR - 1)).isEqualTo((byte) 0x33);
  }

  @Test
  void theCoreIsToldWhereItsRestLies() {
    int core = 64 * SECTOR;
    assertThat(disk.get(core)).isEqualTo((byte) 0x22);
    assertThat(disk.getLong(core + 500)).isEqualTo(65);
    assertThat(disk.getShort(core + 508)).isEqualTo((short) 2);
    assertThat(disk.getShort(core + 510)).isEqualTo((short) 0x820);
    assertThat(disk.get(core + 3 * SECTOR - 1)).isZero();
  }

  @Test
  void aCoreThatDoesNotFitIsRefused() throws IOException {
    DiscId id = DiscId.of(folder.resolve("image"));
    byte[] boot = new byte[SECTOR];
    Path files = folder.resolve("files");
    assertThatThrownBy(() -> new GptDisk(id, boot, new byte[1 << 20], files))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GptDisk(id, new byte[1], boot, files))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
