package dev.arrow.pack.calls;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfHeader;
import dev.arrow.pack.TestElf;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedSet;

/** Programs of a few instructions. */
final class CodeSample {
  private static final long ADDRESS = 0x401000;

  /** Linux's numbers on x86_64. */
  private static final Map<Integer, CallUse> USES =
      Map.of(38, CallUse.TIMER, 144, CallUse.PRIORITY);

  private CodeSample() {}

  /** The calls of a program for x86_64, from its bytes as a disassembler shows them. */
  static FoundCalls x86(String... instructions) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String each : instructions) {
      bytes.writeBytes(HexFormat.of().parseHex(each.replace(" ", "")));
    }
    return scan(ElfHeader.MACHINE_X86_64, bytes.toByteArray());
  }

  /** The calls of a program for arm64, from its instructions. */
  static FoundCalls arm(int... instructions) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * instructions.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int each : instructions) {
      bytes.putInt(each);
    }
    return scan(ElfHeader.MACHINE_ARM64, bytes.array());
  }

  static FoundCalls scan(int machine, byte[] code) {
    ElfFile elf =
        new TestElf()
            .machine(machine)
            .entry(ADDRESS)
            .load(TestElf.RX, ADDRESS, code, code.length, 4096)
            .read();
    return CallScanner.scan(elf, USES).orElseThrow();
  }

  static SortedSet<Integer> numbers(String... instructions) {
    return x86(instructions).numbers();
  }
}
