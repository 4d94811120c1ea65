package dev.arrow.pack.disc;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfNote;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** Where firmware with UEFI is to enter an image, as library `uefi` notes in it. */
final class UefiEntry {
  private static final String OWNER = "Arrow";
  private static final int TYPE = 2;

  private UefiEntry() {}

  /** The physical address it was linked for; nothing for an image without the library. */
  static Optional<Long> of(ElfFile elf) {
    return elf.notes().stream()
        .filter(each -> each.owner().equals(OWNER) && each.type() == TYPE)
        .map(ElfNote::content)
        .filter(content -> content.length == Long.BYTES)
        .map(content -> ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getLong())
        .findFirst();
  }
}
