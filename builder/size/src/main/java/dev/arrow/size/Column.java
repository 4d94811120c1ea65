package dev.arrow.size;

import dev.arrow.elf.ElfSection;
import java.util.Locale;

/** What bytes are for. */
public enum Column {
  /** Code. */
  TEXT,
  /** Constants. */
  RODATA,
  /** Variables with a value at the start. */
  DATA,
  /** Memory that is zero at the start and takes nothing of the file. */
  BSS,
  /** What holds the sections together in the file: headers, names, alignment. */
  FRAME;

  /** The column of a section that takes memory. */
  static Column of(ElfSection section) {
    if (section.type() == ElfSection.TYPE_NO_BITS) {
      return BSS;
    }
    if ((section.flags() & ElfSection.EXECUTE) != 0) {
      return TEXT;
    }
    return (section.flags() & ElfSection.WRITE) != 0 ? DATA : RODATA;
  }

  /** Whether its bytes are in the file. */
  public boolean inFile() {
    return this != BSS;
  }

  /** The column's name in tables and files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
