package dev.arrow.pack.program;

import static dev.arrow.pack.TestElf.R;
import static dev.arrow.pack.TestElf.RW;
import static dev.arrow.pack.TestElf.RWX;
import static dev.arrow.pack.TestElf.RX;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.pack.TestElf;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgramReaderTest {
  private static final long NEEDED = 1;
  private static final long FLAGS_1 = 0x6ffffffbL;
  private static final long PIE = 0x08000000L;
  private static final int SHARED = 3;

  private static Program program(TestElf elf) {
    return ProgramReader.read(elf.read(), "prog");
  }

  private static String refusal(TestElf elf) {
    try {
      program(elf);
    } catch (ArrowException e) {
      assertThat(e.diagnostics()).hasSize(1);
      return DiagnosticPrinter.text(e.diagnostics());
    }
    throw new AssertionError("it was taken");
  }

  private static TestElf movable() {
    return new TestElf()
        .type(SHARED)
        .entry(0x1000)
        .load(RX, 0x1000, 0x90, 100, 100)
        .segment(TestElf.DYNAMIC, TestElf.words(FLAGS_1, PIE, 0, 0));
  }

  @Test
  void takesAStaticProgramAsItIs() {
    Program program =
        program(TestElf.program().load(RW, 0x402800, 7, 0x900, 0x3000).entry(0x401010));
    assertThat(program.base()).isZero();
    assertThat(program.entry()).isEqualTo(0x401010);
    assertThat(program.end()).isEqualTo(0x406000);
    assertThat(program.stackExecutable()).isFalse();
    assertThat(program.segments()).extracting(ProgramSegment::rights).containsExactly("r-x", "rw-");
    ProgramSegment data = program.segments().get(1);
    assertThat(data.address()).isEqualTo(0x402000);
    assertThat(data.memorySize()).isEqualTo(0x4000);
    assertThat(data.fileSize()).isEqualTo(0x2000);
    byte[] content = program.content(data);
    assertThat(content).hasSize(0x2000);
    assertThat(content[0x7ff]).isZero();
    assertThat(content[0x800]).isEqualTo((byte) 7);
    assertThat(content[0x10ff]).isEqualTo((byte) 7);
    assertThat(content[0x1100]).isZero();
  }

  @Test
  void findsTheHeadersWhereTheFileIsMapped() {
    byte[] all = TestElf.program().bytes();
    assertThat(program(TestElf.program()).headers()).isZero();
    assertThat(all).isNotEmpty();
    byte[] file = new TestElf().load(RX, 0x401000, all, all.length, 4096).bytes();
    // The segment is made to begin with the file.
    java.nio.ByteBuffer.wrap(file).order(java.nio.ByteOrder.LITTLE_ENDIAN).putLong(72, 0);
    Program program = ProgramReader.read(dev.arrow.elf.ElfFile.read(file, "prog"), "prog");
    assertThat(program.headers()).isEqualTo(0x401040);
    assertThat(program.headerCount()).isEqualTo(1);
  }

  @Test
  void movesAStaticPieToTheSamePlaceAlways() {
    Program program = program(movable());
    assertThat(program.base()).isEqualTo(0x3ff000);
    assertThat(program.entry()).isEqualTo(0x400000);
    assertThat(program.segments().get(0).address()).isEqualTo(0x400000);
  }

  @Test
  void keepsTheAlignmentOfAStaticPie() {
    TestElf wide = movable().load(RW, 0x1000000, TestElf.filled(1, 8), 8, 0x1000000).entry(0x1000);
    assertThat(program(wide).base()).isEqualTo(0x1000000);
  }

  @Test
  void givesAPageThatTwoSegmentsShareTheRightsOfBoth() {
    Program program =
        program(
            new TestElf()
                .load(R, 0x400000, 1, 0x1800, 0x1800)
                .load(RX, 0x401900, 0x90, 0x1000, 0x1000)
                .entry(0x401900));
    assertThat(program.segments())
        .extracting(ProgramSegment::address)
        .containsExactly(0x400000L, 0x401000L);
    assertThat(program.segments()).extracting(ProgramSegment::rights).containsExactly("r--", "r-x");
    byte[] shared = program.content(program.segments().get(1));
    assertThat(shared[0x7ff]).isEqualTo((byte) 1);
    assertThat(shared[0x800]).isZero();
    assertThat(shared[0x900]).isEqualTo((byte) 0x90);
  }

  @Test
  void joinsNeighboursWithTheSameRights() {
    Program program = program(TestElf.program().load(RX, 0x402000, 0x91, 50, 50));
    assertThat(program.segments()).hasSize(1);
    assertThat(program.content(program.segments().get(0))[0x1000]).isEqualTo((byte) 0x91);
  }

  @Test
  void keepsNoPagesOfZeroesInTheMiddle() {
    Program program =
        program(
            TestElf.program()
                .load(RW, 0x402000, 1, 0x1000, 0x100000)
                .load(RW, 0x502000, 2, 0x1000, 0x1000));
    assertThat(program.fileSize()).isEqualTo(0x3000);
    assertThat(program.segments()).hasSize(3);
  }

  @Test
  void seesAStackThatIsExecutable() {
    TestElf elf = TestElf.program().segment(TestElf.STACK, RWX, 0, 0, new byte[0], 0, 16);
    assertThat(program(elf).stackExecutable()).isTrue();
  }

  @Test
  void refusesOtherMachines() {
    assertThat(refusal(TestElf.program().machine(21)))
        .isEqualTo(
            """
            prog: error: The program is for another machine (number 21 of ELF).
            hint: Build it for 64-bit Linux on arm64 or x86_64.
            """);
    assertThat(refusal(TestElf.program().machine(40))).contains("The program is for arm.");
    assertThat(refusal(TestElf.program().order(2))).contains("marked as big endian");
  }

  @Test
  void takesProgramsOfEachArchitectureThatKernelsAreFor() {
    assertThat(program(TestElf.program().machine(183)).elf().header().machine()).isEqualTo(183);
    assertThat(program(TestElf.program().machine(62)).elf().header().machine()).isEqualTo(62);
  }

  @Test
  void theHalfOfMemoryThatProgramsHaveIsTheArchitectures() {
    TestElf high = TestElf.program().load(RW, 0x7ffffffff000L, 1, 8, 8).machine(183);
    assertThat(program(high).end()).isEqualTo(0x800000000000L);
    assertThat(refusal(TestElf.program().load(RW, 0xfffffffff000L, 1, 8, 8).machine(183)))
        .contains("reaches beyond the program's half of memory.");
  }

  @Test
  void refusesADynamicProgramAndNamesItsLoader() {
    TestElf elf =
        TestElf.program()
            .segment(TestElf.INTERPRETER, TestElf.text("/lib64/ld-linux-x86-64.so.2\0"));
    assertThat(refusal(elf))
        .isEqualTo(
            """
            prog: error: The program is not static: it is loaded by `/lib64/ld-linux-x86-64.so.2`.
            hint: Link it with `-static` or `-static-pie`; `arrow exec -- COMMAND` runs its build with a static toolchain.
            """);
    TestElf strange = TestElf.program().segment(TestElf.INTERPRETER, TestElf.text("\33[31m\0"));
    assertThat(refusal(strange)).contains("an interpreter with a strange name");
    TestElf needy = movable().segment(TestElf.DYNAMIC, TestElf.words(NEEDED, 1, 0, 0));
    assertThat(refusal(needy)).contains("it needs shared libraries");
  }

  @Test
  void refusesWhatIsNoProgram() {
    assertThat(refusal(TestElf.program().type(1))).contains("This is an object file, no program.");
    assertThat(refusal(TestElf.program().type(3))).contains("This is a shared library, no");
    assertThat(refusal(TestElf.program().type(4))).contains("This is a core dump, no program.");
    assertThat(refusal(TestElf.program().type(9))).contains("of an unknown type (9)");
  }

  @Test
  void refusesSegmentsThatNoLoaderTakes() {
    assertThat(refusal(new TestElf())).contains("The program has nothing to load.");
    assertThat(refusal(TestElf.program().load(RW, 0x401020, 1, 8, 8)))
        .contains("The segment at 0x401020 overlaps another one.");
    assertThat(refusal(TestElf.program().load(RW, 0x1000, 1, 8, 8)))
        .contains("The segment at 0x1000 lies below 0x10000, where nothing is ever mapped.");
    assertThat(refusal(TestElf.program().load(RW, 0x7ffffffff000L, 1, 8, 8)))
        .contains("reaches beyond the program's half of memory.");
    assertThat(refusal(TestElf.program().load(RW, 0x500000, 1, 8, Long.MAX_VALUE)))
        .contains("reaches beyond the program's half of memory.");
    assertThat(refusal(TestElf.program().load(RW, -4096, 1, 8, 8)))
        .contains("reaches beyond the program's half of memory.");
    assertThat(refusal(movable().load(RW, -4096, 1, 8, 8)))
        .contains("lies in the kernel's half of memory.");
    assertThat(refusal(movable().load(RW, 0x5000, TestElf.filled(1, 8), 8, 3)))
        .contains("has an alignment that is none.");
  }

  @Test
  void refusesPagesThatCanBeWrittenAndExecuted() {
    assertThat(refusal(new TestElf().load(RWX, 0x401000, 1, 8, 8)))
        .contains("The page at 0x401000 could be written and executed at once.")
        .contains("-z separate-code");
    assertThat(refusal(TestElf.program().load(RW, 0x401800, 1, 8, 8)))
        .contains("The page at 0x401000 could be written");
  }

  @Test
  void refusesAnEntryWithoutCode() {
    assertThat(refusal(TestElf.program().load(RW, 0x402000, 1, 8, 8).entry(0x402000)))
        .contains("The program begins at 0x402000, where it has no code.");
  }

  @Test
  void refusesMoreSegmentsThanTheTableHolds() {
    TestElf elf = TestElf.program();
    for (int i = 1; i < 18; i++) {
      elf.load(RW, 0x500000 + i * 0x10000L, 1, 8, 8);
    }
    assertThat(refusal(elf)).contains("more than 16 segments");
    for (int i = 18; i < 70; i++) {
      elf.load(RW, 0x500000 + i * 0x10000L, 1, 8, 8);
    }
    assertThat(refusal(elf)).contains("more than 64 program headers");
  }

  @Test
  void aDamagedFileIsRefusedOrWhole() {
    byte[] file = movable().load(RW, 0x3000, 3, 200, 5000).bytes();
    Random random = new Random(1);
    int refused = 0;
    for (int i = 0; i < 5000; i++) {
      byte[] damaged = file.clone();
      for (int k = 0; k < 3; k++) {
        damaged[random.nextInt(64 + 4 * 56)] = (byte) random.nextInt(256);
      }
      try {
        Program program = ProgramReader.read(dev.arrow.elf.ElfFile.read(damaged, "prog"), "prog");
        program.segments().forEach(program::content);
      } catch (ArrowException e) {
        refused++;
      }
    }
    assertThat(refused).isBetween(1000, 4999);
  }
}
