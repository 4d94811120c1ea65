package dev.arrow.cli.exec;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfHeader;
import dev.arrow.elf.ElfMachine;
import dev.arrow.elf.ElfSegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a file is a static program for an architecture. */
public final class ProgramCheck {
  // Entries of a dynamic section (System V ABI, and Oracle's Linker and Libraries Guide).
  private static final long TAG_NEEDED = 1;
  private static final long TAG_FLAGS_1 = 0x6ffffffbL;
  private static final long FLAG_PIE = 0x08000000L;

  private ProgramCheck() {}

  /**
   * Checks a file.
   *
   * @param shown how messages call it
   * @throws ArrowException when it is no such program
   */
  public static void check(Path file, String shown, String arch) {
    if (!Files.exists(file)) {
      throw refusal(shown, "The command did not make this file.", "Is its name right?");
    }
    ElfFile elf = ElfFile.read(file);
    int machine = elf.header().machine();
    if (machine != ElfMachine.number(arch).orElse(machine)) {
      String message = "The program is for " + ElfMachine.words(machine);
      throw refusal(shown, message + ", not for " + arch + ".", CC);
    }
    Optional<ElfSegment> interpreter = segment(elf, ElfSegment.TYPE_INTERPRETER);
    if (interpreter.isPresent()) {
      String name = new String(elf.content(interpreter.get()), StandardCharsets.UTF_8);
      String message = "The program is not static: it is loaded by `" + name.replace("\0", "");
      throw refusal(shown, message + "`.", CC);
    }
    if (!isExecutable(elf)) {
      throw refusal(shown, "This is an object file or a shared library, no program.", CC);
    }
  }

  private static final String CC =
      "Its build must use the compiler in `CC`; `arrow exec --print-env` shows it.";

  private static ArrowException refusal(String shown, String message, String hint) {
    return ArrowException.of(
        Diagnostic.of(CliError.NOT_STATIC, message)
            .at(SourcePosition.wholeFile(shown))
            .withHint(hint));
  }

  private static Optional<ElfSegment> segment(ElfFile elf, int type) {
    return elf.segments().stream().filter(each -> each.type() == type).findFirst();
  }

  /** At a fixed address, or movable and marked as a program that needs no library. */
  private static boolean isExecutable(ElfFile elf) {
    int type = elf.header().type();
    if (type != ElfHeader.TYPE_SHARED) {
      return type == ElfHeader.TYPE_EXECUTABLE;
    }
    ByteBuffer entries =
        segment(elf, ElfSegment.TYPE_DYNAMIC)
            .map(found -> ByteBuffer.wrap(elf.content(found)))
            .orElse(ByteBuffer.allocate(0))
            .order(elf.header().bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    boolean marked = false;
    int entry = elf.header().is64() ? 2 * Long.BYTES : 2 * Integer.BYTES;
    while (entries.remaining() >= entry) {
      long tag = elf.header().is64() ? entries.getLong() : entries.getInt();
      long value = elf.header().is64() ? entries.getLong() : entries.getInt();
      if (tag == TAG_NEEDED) {
        return false;
      }
      marked |= tag == TAG_FLAGS_1 && (value & FLAG_PIE) != 0;
    }
    return marked;
  }
}
