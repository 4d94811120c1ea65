package dev.arrow.run;

import java.nio.file.Path;

/**
 * A file with symbols, and where what it describes lies.
 *
 * @param file an ELF file; need not exist
 * @param base what was added to the addresses in the file
 */
public record SymbolFile(Path file, long base) {
  /** The file of a kernel or an image, which lies where it was linked. */
  static SymbolFile of(Path file) {
    return new SymbolFile(file, 0);
  }
}
