package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSegment;
import java.nio.file.Path;

/**
 * The least memory an image can be started with. Below it firmware overwrites the image after it
 * was loaded, and what happens then is anybody's guess; so it is refused.
 */
public final class MemoryNeed {
  private static final long STEP = 4096;

  private MemoryNeed() {}

  /**
   * Bytes of memory that the machine must have for the image in a file.
   *
   * @throws ArrowException when it is no image
   */
  public static long of(Path image, Machine machine) {
    return of(ElfFile.read(image), image.toString(), machine);
  }

  /** Bytes of memory that the machine must have for this image. */
  static long of(ElfFile image, String name, Machine machine) {
    long end = -1;
    for (ElfSegment segment : image.segments()) {
      if (segment.type() == ElfSegment.TYPE_LOAD && segment.memorySize() > 0) {
        end = Math.max(end, end(segment, name));
      }
    }
    if (end < 0) {
      throw bad(name, "The image has nothing to load.");
    }
    if (end <= machine.ram()) {
      throw bad(name, "The image lies below the memory of " + machine.id() + ".");
    }
    return (end - machine.ram() + machine.spare() + STEP - 1) / STEP * STEP;
  }

  /** Refuses a machine with too little memory, saying how much it takes. */
  static void check(Path image, Machine machine, long memory) {
    long need = of(image, machine);
    if (memory < need) {
      throw ArrowException.of(
          Diagnostic.of(
                  RunError.TOO_LITTLE_MEMORY,
                  "The image needs "
                      + need / 1024
                      + "K of memory on "
                      + machine.id()
                      + ", and "
                      + memory / 1024
                      + "K were given.")
              .withHint("Give at least `--memory " + need / 1024 + "K`."));
    }
  }

  private static long end(ElfSegment segment, String name) {
    long end = segment.physicalAddress() + segment.memorySize();
    boolean wraps = segment.physicalAddress() < 0 || segment.memorySize() < 0 || end < 0;
    if (wraps || end > Long.MAX_VALUE / 2) {
      throw bad(name, "A segment of the image lies outside of any memory.");
    }
    return end;
  }

  private static ArrowException bad(String name, String message) {
    return ArrowException.of(
        Diagnostic.of(RunError.BAD_IMAGE, message).at(SourcePosition.wholeFile(name)));
  }
}
