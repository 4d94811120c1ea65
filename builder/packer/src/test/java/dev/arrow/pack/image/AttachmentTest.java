package dev.arrow.pack.image;

import static dev.arrow.pack.TestElf.R;
import static dev.arrow.pack.TestElf.RW;
import static dev.arrow.pack.TestElf.RX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfSegment;
import dev.arrow.pack.TestElf;
import dev.arrow.pack.program.Program;
import dev.arrow.pack.program.ProgramReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentTest {
  private static final long BASE = 0xffffffffc0000000L;
  private static final long TABLE = 0x101010;
  private static final Words WORDS = new Words("/prog", List.of("prog", "a b"), List.of("X=1"));
  private static final long TEXTS_AT = 0x107000 + 2 * 40;
  private static final int HEADERS_AT = 64;

  @TempDir Path folder;

  private static byte[] constants() {
    byte[] bytes = new byte[0x400];
    System.arraycopy(TestElf.text("ARROWPGM"), 0, bytes, 0x10, 8);
    return bytes;
  }

  private static byte[] note(long table, int version, int size) {
    ByteBuffer note = ByteBuffer.allocate(36).order(ByteOrder.LITTLE_ENDIAN);
    note.putInt(6).putInt(16).putInt(1).put(TestElf.text("Arrow\0\0\0"));
    return note.putLong(table).putInt(version).putInt(size).array();
  }

  private static TestElf kernel(byte[] note) {
    return new TestElf()
        .segment(1, RX, BASE + 0x100000, 0x100000, TestElf.filled(0x90, 500), 500, 16)
        .segment(1, R, BASE + 0x101000, 0x101000, constants(), 0x400, 16)
        .segment(1, RW, BASE + 0x102000, 0x102000, new byte[10], 0x2345, 16)
        .segment(TestElf.NOTE, R, 0, 0, note, note.length, 4)
        .segment(TestElf.STACK, RW, 0, 0, new byte[0], 0, 8);
  }

  private Path kernelFile() throws IOException {
    return Files.write(folder.resolve("k"), kernel(note(TABLE, 2, 120)).bytes());
  }

  private static Program program() {
    return ProgramReader.read(TestElf.program().load(RW, 0x403000, 5, 10, 0x5000).read(), "prog");
  }

  private Path image(Optional<Path> archive) throws IOException {
    Path image = folder.resolve("image");
    new Attachment(Kernel.read(kernelFile()), program(), WORDS, archive).write(image);
    return image;
  }

  private static ByteBuffer at(ElfFile image, ElfSegment load, long physical) {
    byte[] content = image.content(load);
    int from = (int) (physical - load.physicalAddress());
    return ByteBuffer.wrap(content, from, content.length - from).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void refusesAProgramOfAnotherMachine() throws IOException {
    Program foreign =
        ProgramReader.read(
            TestElf.program().machine(183).load(RW, 0x403000, 5, 10, 0x5000).read(), "prog");
    Path image = folder.resolve("image");
    Attachment attachment =
        new Attachment(Kernel.read(kernelFile()), foreign, WORDS, Optional.empty());
    assertThatThrownBy(() -> attachment.write(image))
        .isInstanceOf(ArrowException.class)
        .hasMessage("The program is for arm64, and this target's machine is x86_64.");
    assertThat(image).doesNotExist();
  }

  @Test
  void fillsTheTable() throws IOException {
    Path archive = Files.write(folder.resolve("cpio"), TestElf.filled('c', 5000));
    ElfFile image = ElfFile.read(image(Optional.of(archive)));
    ByteBuffer table = at(image, image.segments().get(1), TABLE).position(0x10);
    assertThat(table.getLong()).isEqualTo(0x4d4750574f525241L);
    assertThat(table.getLong()).isEqualTo(0x105000);
    assertThat(table.getLong()).isEqualTo(0x10a000);
    assertThat(table.getLong()).isEqualTo(0x401000);
    assertThat(table.getLong()).isZero();
    assertThat(table.getLong()).isEqualTo(2);
    assertThat(table.getLong()).isZero();
    assertThat(table.getLong()).isEqualTo(0x408000);
    assertThat(table.getLong()).isEqualTo(TEXTS_AT);
    assertThat(table.getLong()).isEqualTo("/prog.prog.a b.X=1.".length());
    assertThat(table.getInt()).isEqualTo(2);
    assertThat(table.getInt()).isEqualTo(1);
    assertThat(table.getLong()).isEqualTo(0x108000);
    assertThat(table.getLong()).isEqualTo(0x108000 + 5000);
    assertThat(table.getLong()).isZero();
    assertThat(table.getLong()).isEqualTo(2);
    ByteBuffer told = at(image, image.segments().get(4), 0x107000);
    long[] text = {0x401000, 0x1000, 0x105000, 0x1000, 5};
    long[] data = {0x403000, 0x5000, 0x106000, 0x1000, 3};
    for (long word : text) {
      assertThat(told.getLong()).isEqualTo(word);
    }
    for (long word : data) {
      assertThat(told.getLong()).isEqualTo(word);
    }
    assertThat(told.position() - 0x2000).isEqualTo((int) (TEXTS_AT - 0x107000));
  }

  @Test
  void letsTheMonitorLoadWhatIsAttached() throws IOException {
    Path archive = Files.write(folder.resolve("cpio"), TestElf.filled('c', 5000));
    ElfFile image = ElfFile.read(image(Optional.of(archive)));
    ElfSegment payload = image.segments().get(4);
    assertThat(payload.type()).isEqualTo(ElfSegment.TYPE_LOAD);
    assertThat(payload.flags()).isEqualTo(RW);
    assertThat(payload.physicalAddress()).isEqualTo(0x105000);
    assertThat(payload.virtualAddress()).isEqualTo(BASE + 0x105000);
    assertThat(payload.fileSize()).isEqualTo(0x5000).isEqualTo(payload.memorySize());
    byte[] words = new byte[19];
    at(image, payload, TEXTS_AT).get(words);
    assertThat(new String(words, StandardCharsets.US_ASCII)).isEqualTo("/prog\0prog\0a b\0X=1\0");
    assertThat(at(image, payload, 0x105000).get()).isEqualTo((byte) 0x90);
    assertThat(at(image, payload, 0x106000).get()).isEqualTo((byte) 5);
    assertThat(at(image, payload, 0x108000 + 4999).get()).isEqualTo((byte) 'c');
    assertThat(at(image, payload, 0x108000 + 5000).get()).isZero();
  }

  /** The kernel of arm64 sees itself elsewhere and begins with the header of a Linux image. */
  @Test
  void theHeaderOfALinuxImageCountsWhatIsAttached() throws IOException {
    final long base = 0xffffffff80000000L;
    final long start = 0x40200000;
    ByteBuffer text = ByteBuffer.allocate(500).order(ByteOrder.LITTLE_ENDIAN);
    text.putLong(16, 0x4345).put(56, TestElf.text("ARM\144"));
    byte[] kernel =
        new TestElf()
            .machine(183)
            .segment(1, RX, base + start, start, text.array(), 500, 16)
            .segment(1, R, base + start + 0x1000, start + 0x1000, constants(), 0x400, 16)
            .segment(TestElf.NOTE, R, 0, 0, note(start + 0x1010, 2, 120), 36, 4)
            .segment(TestElf.STACK, RW, 0, 0, new byte[0], 0, 8)
            .bytes();
    Program program = ProgramReader.read(TestElf.program().machine(183).read(), "prog");
    Path image = folder.resolve("image");
    Path file = Files.write(folder.resolve("k"), kernel);
    new Attachment(Kernel.read(file), program, WORDS, Optional.empty()).write(image);
    ElfFile written = ElfFile.read(image);
    ElfSegment payload = written.segments().get(3);
    assertThat(payload.physicalAddress()).isEqualTo(start + 0x2000);
    assertThat(payload.virtualAddress()).isEqualTo(base + start + 0x2000);
    byte[] header = written.content(written.segments().get(0));
    assertThat(ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getLong(16))
        .isEqualTo(0x2000 + payload.memorySize());
  }

  private Attachment process(long programAt) throws IOException {
    byte[] note = note(0x70001010, 2, 120);
    TestElf kernel =
        new TestElf()
            .segment(1, RX, 0x70000000, 0x70000000, TestElf.filled(0x90, 500), 500, 4096)
            .segment(1, R, 0x70001000, 0x70001000, constants(), 0x400, 4096)
            .segment(TestElf.NOTE, R, 0, 0, note, note.length, 4)
            .segment(0, 0, 0, 0, new byte[0], 0, 8)
            .segment(TestElf.STACK, RW, 0, 0, new byte[0], 0, 8);
    Program program =
        ProgramReader.read(TestElf.program().load(RW, programAt, 5, 10, 0x5000).read(), "prog");
    Path file = Files.write(folder.resolve("k"), kernel.bytes());
    return new Attachment(Kernel.read(file), program, WORDS, Optional.empty());
  }

  /** A host maps whole pages of the file, keeps its own word on the stack, and starts files. */
  @Test
  void aHostMapsWhatIsAttachedToAProcess() throws IOException {
    Path image = folder.resolve("image");
    process(0x403000).write(image);
    ElfFile written = ElfFile.read(image);
    ElfSegment payload = written.segments().get(3);
    assertThat(payload.type()).isEqualTo(ElfSegment.TYPE_LOAD);
    assertThat(payload.virtualAddress()).isEqualTo(0x70002000);
    assertThat(payload.physicalAddress()).isEqualTo(0x70002000);
    assertThat(payload.offset() % 4096).isZero();
    assertThat(payload.alignment()).isEqualTo(4096);
    assertThat(at(written, payload, 0x70003000).get()).isEqualTo((byte) 5);
    assertThat(written.segments().get(4).type()).isEqualTo(ElfSegment.TYPE_GNU_STACK);
    assertThat(image).isExecutable();
    assertThat(AttachedImage.read(written, "i").orElseThrow().words()).isEqualTo(WORDS);
  }

  @Test
  void refusesAProgramWhereTheKernelOfAProcessIs() throws IOException {
    for (long taken : new long[] {0x6fffd000, 0x70000000, 0x70004000}) {
      assertThat(refusal(() -> process(taken).write(folder.resolve("image"))))
          .contains("/prog: error: The program's segment at 0x" + Long.toHexString(taken))
          .contains("lies where the kernel of a process is, from 0x70000000 to 0x7000")
          .contains("Link it to another address, or choose a target that is a machine.");
      assertThat(folder.resolve("image")).doesNotExist();
    }
    process(0x6fff0000).write(folder.resolve("image"));
  }

  @Test
  void whatWasAttachedCanBeReadBack() throws IOException {
    Path archive = Files.write(folder.resolve("cpio"), TestElf.filled('c', 5000));
    ElfFile image = ElfFile.read(image(Optional.of(archive)));
    assertThat(AttachedImage.isKernel(image)).isTrue();
    AttachedImage read = AttachedImage.read(image, "i").orElseThrow();
    assertThat(read.words()).isEqualTo(WORDS);
    assertThat(read.entry()).isEqualTo(0x401000);
    assertThat(read.heap()).isEqualTo(0x408000);
    assertThat(read.archiveSize()).isEqualTo(5000);
    assertThat(read.stackExecutable()).isFalse();
    assertThat(read.segments()).extracting(each -> each.rights()).containsExactly("r-x", "rw-");
    assertThat(AttachedImage.read(ElfFile.read(kernelFile()), "k")).isEmpty();
    assertThat(AttachedImage.isKernel(TestElf.program().read())).isFalse();
  }

  @Test
  void aDamagedTableIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(image(Optional.empty()));
    int table = HEADERS_AT + 5 * 56 + 500 + 0x10;
    for (int at : new int[] {8, 64, 72, 80, 112}) {
      byte[] damaged = bytes.clone();
      damaged[table + at + 2] ^= 0x55;
      assertThat(refusal(() -> AttachedImage.read(ElfFile.read(damaged, "i"), "i")))
          .as("byte " + at)
          .contains("i: error: The image's table of its program is damaged.");
    }
  }

  @Test
  void leavesTheRestOfTheKernelAlone() throws IOException {
    byte[] before = Files.readAllBytes(kernelFile());
    byte[] after = Files.readAllBytes(image(Optional.empty()));
    int headers = HEADERS_AT + 5 * 56;
    assertThat(Arrays.copyOf(after, headers - 56)).isEqualTo(Arrays.copyOf(before, headers - 56));
    assertThat(Arrays.copyOfRange(after, headers, headers + 500 + 0x10))
        .isEqualTo(Arrays.copyOfRange(before, headers, headers + 500 + 0x10));
  }

  @Test
  void sectionHeadersStayBehind() throws IOException {
    byte[] loaded = kernel(note(TABLE, 2, 120)).bytes();
    ByteBuffer file = ByteBuffer.allocate(loaded.length + 64).order(ByteOrder.LITTLE_ENDIAN);
    file.put(loaded).putLong(40, loaded.length).putShort(58, (short) 64).putShort(60, (short) 1);
    Path path = Files.write(folder.resolve("k"), file.array());
    Path image = folder.resolve("image");
    new Attachment(Kernel.read(path), program(), WORDS, Optional.empty()).write(image);
    byte[] written = Files.readAllBytes(image);
    assertThat(Arrays.copyOfRange(written, 40, 48)).containsOnly(0);
    assertThat(Arrays.copyOfRange(written, 58, 64)).containsOnly(0);
    ElfSegment payload = ElfFile.read(image).segments().get(4);
    assertThat(payload.offset()).isEqualTo(loaded.length);
  }

  @Test
  void theSamePartsGiveTheSameBytes() throws IOException {
    byte[] first = Files.readAllBytes(image(Optional.empty()));
    assertThat(Files.readAllBytes(image(Optional.empty()))).isEqualTo(first);
    try (var files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("k", "image");
    }
  }

  private String refusal(byte[] kernel) throws IOException {
    return refusal(() -> Kernel.read(Files.write(folder.resolve("k"), kernel)));
  }

  private interface Action {
    void run() throws IOException;
  }

  private static String refusal(Action action) throws IOException {
    try {
      action.run();
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics());
    }
    throw new AssertionError("it was taken");
  }

  @Test
  void refusesKernelsWithoutAPlace() throws IOException {
    assertThat(refusal(TestElf.program().bytes())).contains("This kernel has no place for a");
    assertThat(refusal(kernel(note(TABLE, 1, 120)).bytes())).contains("has another form than");
    assertThat(refusal(kernel(note(TABLE, 2, 8)).bytes())).contains("has another form than");
    assertThat(refusal(kernel(note(0x9000, 2, 120)).bytes())).contains("leads out of its file");
    assertThat(refusal(kernel(note(TABLE + 8, 2, 120)).bytes())).contains("leads to no table");
    byte[] bytes = kernel(note(TABLE, 2, 120)).bytes();
    bytes[HEADERS_AT + 4 * 56] = 6;
    assertThat(refusal(bytes)).contains("no program header to spare");
  }

  @Test
  void refusesWordsThatNoProgramCanBeGiven() throws IOException {
    Words zero = new Words("/p", List.of("p\0q"), List.of());
    assertThat(refusal(zero::bytes)).contains("has a zero byte or is not valid UTF-8");
    Words large = new Words("/p", List.of("x".repeat(131072)), List.of());
    assertThat(refusal(large::bytes)).contains("larger than 128 KiB");
  }

  @Test
  void refusesMoreThanFitsIntoAnImage() throws IOException {
    Path huge = folder.resolve("huge");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(0x3fe00000L);
    }
    assertThat(refusal(() -> image(Optional.of(huge))))
        .contains("huge: error: Program and root filesystem take 1022 MiB; an image has room for");
    assertThat(folder.resolve("image")).doesNotExist();
  }
}
