package dev.arrow.cli.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.elf.ElfHeader;
import dev.arrow.elf.ElfSegment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramCheckTest {
  private static final int CONTENT = 64 + 56;

  @TempDir Path folder;

  /** A file of one segment. */
  private Path elf(int type, int machine, int segment, byte[] content) throws IOException {
    ByteBuffer file = ByteBuffer.allocate(CONTENT + content.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).position(16);
    file.putShort((short) type).putShort((short) machine).putInt(1);
    file.putLong(0x1000).putLong(64).putLong(0).putInt(0);
    file.putShort((short) 64).putShort((short) 56).putShort((short) 1);
    file.position(64).putInt(segment).putInt(ElfSegment.READ).putLong(CONTENT);
    file.putLong(0x1000).putLong(0x1000).putLong(content.length).putLong(content.length).putLong(8);
    file.put(content);
    return Files.write(folder.resolve("server"), file.array());
  }

  private static byte[] dynamic(long... words) {
    ByteBuffer entries =
        ByteBuffer.allocate(words.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (long word : words) {
      entries.putLong(word);
    }
    return entries.array();
  }

  private String verdict(Path file) {
    try {
      ProgramCheck.check(file, "server", "x86_64");
      return "";
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics().get(0));
    }
  }

  @Test
  void staticProgramsAreFine() throws IOException {
    Path fixed =
        elf(ElfHeader.TYPE_EXECUTABLE, ElfHeader.MACHINE_X86_64, ElfSegment.TYPE_LOAD, new byte[8]);
    assertThatCode(() -> ProgramCheck.check(fixed, "server", "x86_64")).doesNotThrowAnyException();
    byte[] movable = dynamic(0x6ffffffb, 0x08000000, 0, 0);
    assertThat(
            verdict(
                elf(
                    ElfHeader.TYPE_SHARED,
                    ElfHeader.MACHINE_X86_64,
                    ElfSegment.TYPE_DYNAMIC,
                    movable)))
        .isEmpty();
  }

  @Test
  void programWithALoaderIsRefused() throws IOException {
    byte[] loader = "/lib64/ld.so.2\0".getBytes(StandardCharsets.UTF_8);
    assertThat(
            verdict(
                elf(
                    ElfHeader.TYPE_SHARED,
                    ElfHeader.MACHINE_X86_64,
                    ElfSegment.TYPE_INTERPRETER,
                    loader)))
        .isEqualTo(
            "server: error: The program is not static: it is loaded by `/lib64/ld.so.2`.\n"
                + "hint: Its build must use the compiler in `CC`;"
                + " `arrow exec --print-env` shows it.\n");
  }

  @Test
  void libraryAndObjectAreNoPrograms() throws IOException {
    for (byte[] entries :
        new byte[][] {dynamic(0, 0), dynamic(1, 5, 0x6ffffffb, 0x08000000), new byte[8]}) {
      assertThat(
              verdict(
                  elf(
                      ElfHeader.TYPE_SHARED,
                      ElfHeader.MACHINE_X86_64,
                      ElfSegment.TYPE_DYNAMIC,
                      entries)))
          .contains("no program");
    }
    assertThat(
            verdict(
                elf(
                    ElfHeader.TYPE_RELOCATABLE,
                    ElfHeader.MACHINE_X86_64,
                    ElfSegment.TYPE_LOAD,
                    new byte[8])))
        .contains("no program");
  }

  @Test
  void otherMachineOtherFileAndNoFileAreRefused() throws IOException {
    assertThat(verdict(folder.resolve("absent"))).contains("did not make this file");
    assertThat(
            verdict(
                elf(
                    ElfHeader.TYPE_EXECUTABLE,
                    ElfHeader.MACHINE_ARM64,
                    ElfSegment.TYPE_LOAD,
                    new byte[8])))
        .contains("The program is for arm64, not for x86_64");
    assertThat(verdict(Files.writeString(folder.resolve("text"), "#!/bin/sh\n")))
        .contains("not an ELF file");
  }
}
