package dev.arrow.pack.disc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * A disk of two partitions: GRUB's core, which the code in the first sector loads, and a FAT with
 * the files. The table is that of UEFI 2.10, chapter 5; the first sector's that of its 5.2.
 */
final class GptDisk {
  static final int SECTOR = 512;

  private static final int TABLE_SECTORS = 32;
  private static final int ENTRIES = 128;
  private static final int ENTRY_SIZE = 128;
  private static final int HEADER_SIZE = 92;

  /** Where the partitions begin: behind the table, and at a whole MiB. */
  private static final int CORE_AT = 64;

  private static final int FILES_AT = 2048;

  private static final UUID CORE_TYPE = UUID.fromString("21686148-6449-6e6f-744e-656564454649");
  private static final UUID FILES_TYPE = UUID.fromString("c12a7328-f81f-11d2-ba4b-00a0c93ec93b");

  /** In GRUB's code of the first sector: up to here it is taken, and where it finds the core. */
  private static final int CODE_END = 440;

  private static final int CODE_CORE = 0x5c;

  /** In the core's first sector: where the rest lies, how long it is, and where it is to go. */
  private static final int CORE_REST = SECTOR - 12;

  private static final short CORE_SEGMENT = 0x820;

  private static final int PROTECTIVE = 446;
  private static final int SIGNATURE = 510;
  private static final byte ANY_GPT = (byte) 0xee;

  private final DiscId id;
  private final byte[] bootSector;
  private final byte[] core;
  private final Path files;

  /**
   * A disk to be written.
   *
   * @param id names the disk and its partitions
   * @param bootSector GRUB's code for the first sector
   * @param core GRUB's core
   * @param files the FAT
   */
  GptDisk(DiscId id, byte[] bootSector, byte[] core, Path files) {
    if (bootSector.length != SECTOR || coreSectors(core) > FILES_AT - CORE_AT) {
      throw new IllegalArgumentException("no GRUB that fits");
    }
    this.id = id;
    this.bootSector = bootSector.clone();
    this.core = core.clone();
    this.files = files;
  }

  private static int coreSectors(byte[] core) {
    return (core.length + SECTOR - 1) / SECTOR;
  }

  /** Writes the disk; the file must not be there. */
  void write(Path file) throws IOException {
    long filesSectors = Files.size(files) / SECTOR;
    long last = FILES_AT + filesSectors + TABLE_SECTORS;
    byte[] table = table(filesSectors);
    try (FileChannel disk =
            FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileChannel from = FileChannel.open(files)) {
      put(disk, 0, firstSector(last));
      put(disk, 1, header(table, 1, last, 2));
      put(disk, 2, table);
      put(disk, CORE_AT, placedCore());
      disk.position((long) FILES_AT * SECTOR);
      for (long done = 0; done < filesSectors * SECTOR; ) {
        done += from.transferTo(done, filesSectors * SECTOR - done, disk);
      }
      put(disk, last - TABLE_SECTORS, table);
      put(disk, last, header(table, last, 1, last - TABLE_SECTORS));
    }
  }

  private static void put(FileChannel disk, long sector, byte[] bytes) throws IOException {
    ByteBuffer from = ByteBuffer.wrap(bytes);
    long at = sector * SECTOR;
    while (from.hasRemaining()) {
      at += disk.write(from, at);
    }
  }

  private static ByteBuffer numbers(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** GRUB's code, and one partition over all, which keeps others from thinking it empty. */
  private byte[] firstSector(long last) {
    byte[] bytes = new byte[SECTOR];
    ByteBuffer sector = numbers(bytes);
    sector.put(0, bootSector, 0, CODE_END);
    sector.putLong(CODE_CORE, CORE_AT);
    sector.put(PROTECTIVE + 2, (byte) 2).put(PROTECTIVE + 4, ANY_GPT);
    sector.put(PROTECTIVE + 5, (byte) -1).put(PROTECTIVE + 6, (byte) -1);
    sector.put(PROTECTIVE + 7, (byte) -1);
    sector.putInt(PROTECTIVE + 8, 1).putInt(PROTECTIVE + 12, (int) Math.min(last, 0xffffffffL));
    sector.putShort(SIGNATURE, (short) 0xaa55);
    return bytes;
  }

  /** The core, which is told where it lies itself. */
  private byte[] placedCore() {
    byte[] bytes = new byte[coreSectors(core) * SECTOR];
    ByteBuffer placed = numbers(bytes);
    placed.put(0, core);
    placed.putLong(CORE_REST, CORE_AT + 1L);
    placed.putShort(CORE_REST + 8, (short) (coreSectors(core) - 1));
    placed.putShort(CORE_REST + 10, CORE_SEGMENT);
    return bytes;
  }

  private byte[] table(long filesSectors) {
    byte[] bytes = new byte[TABLE_SECTORS * SECTOR];
    ByteBuffer table = numbers(bytes);
    entry(table, CORE_TYPE, id.uuid(1), CORE_AT, FILES_AT - 1L, "GRUB");
    table.position(ENTRY_SIZE);
    entry(table, FILES_TYPE, id.uuid(2), FILES_AT, FILES_AT + filesSectors - 1, "ARROW");
    return bytes;
  }

  private static void entry(
      ByteBuffer to, UUID type, UUID name, long first, long last, String label) {
    guid(to, type);
    guid(to, name);
    to.putLong(first).putLong(last).putLong(0);
    to.put(label.getBytes(StandardCharsets.UTF_16LE));
  }

  /** The first three of its five numbers have their lowest byte first. */
  private static void guid(ByteBuffer to, UUID uuid) {
    long high = uuid.getMostSignificantBits();
    to.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
    to.putLong(Long.reverseBytes(uuid.getLeastSignificantBits()));
  }

  private byte[] header(byte[] table, long own, long other, long tableAt) {
    long last = Math.max(own, other);
    byte[] bytes = new byte[SECTOR];
    ByteBuffer header = numbers(bytes);
    header.put("EFI PART".getBytes(StandardCharsets.US_ASCII));
    header.putInt(0x10000).putInt(HEADER_SIZE).putInt(0).putInt(0);
    header.putLong(own).putLong(other);
    header.putLong(2L + TABLE_SECTORS).putLong(last - TABLE_SECTORS - 1);
    guid(header, id.uuid(0));
    header.putLong(tableAt).putInt(ENTRIES).putInt(ENTRY_SIZE).putInt(sum(table, table.length));
    header.putInt(16, sum(bytes, HEADER_SIZE));
    return bytes;
  }

  private static int sum(byte[] bytes, int count) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, count);
    return (int) sum.getValue();
  }
}
