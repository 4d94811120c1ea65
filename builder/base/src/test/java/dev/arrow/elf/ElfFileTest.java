package dev.arrow.elf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElfFileTest {
  @ParameterizedTest
  @CsvSource({"true,false", "true,true", "false,false", "false,true"})
  void readsEveryForm(boolean is64, boolean bigEndian) {
    ElfFile file = ElfFile.read(ElfImage.bytes(is64, bigEndian), "image");
    assertThat(file.header())
        .isEqualTo(
            new ElfHeader(
                is64,
                bigEndian,
                0,
                ElfHeader.TYPE_EXECUTABLE,
                ElfHeader.MACHINE_X86_64,
                0x100000,
                7));
    ElfSegment load = file.segments().get(0);
    assertThat(load.memorySize()).isEqualTo(64);
    assertThat(file.content(load)).isEqualTo(ElfImage.TEXT);
    ElfSection text = file.section(".text").orElseThrow();
    assertThat(file.content(text)).isEqualTo(ElfImage.TEXT);
  }

  @Test
  void tellsDefinedSymbolsFromReferences() {
    ElfFile file = ElfFile.read(ElfImage.bytes(true, false), "image");
    assertThat(file.symbols()).extracting(ElfSymbol::name).containsExactly("main", "write");
    ElfSymbol main = file.symbols().get(0);
    assertThat(main.defined()).isTrue();
    assertThat(main.visibility()).isEqualTo(ElfSymbol.VISIBILITY_HIDDEN);
    ElfSymbol write = file.symbols().get(1);
    assertThat(write.defined()).isFalse();
    assertThat(write.binding()).isEqualTo(ElfSymbol.BINDING_WEAK);
  }

  @Test
  void readsNotes() {
    ElfFile file = ElfFile.read(ElfImage.bytes(true, false), "image");
    assertThat(file.notes()).hasSize(1);
    ElfNote note = file.notes().get(0);
    assertThat(note.owner()).isEqualTo("Xen");
    assertThat(note.type()).isEqualTo(18);
    assertThat(note.content()).hasSize(8);
  }

  @Test
  void refusesWhatIsNoElfFile() {
    assertThatThrownBy(() -> ElfFile.read("#!/bin/sh\n".getBytes(), "script"))
        .isInstanceOf(ArrowException.class)
        .hasMessage("This is not an ELF file.");
  }

  @Test
  void namesAFileThatCannotBeRead() {
    assertThatThrownBy(() -> ElfFile.read(Path.of("no/such/file")))
        .isInstanceOfSatisfying(
            ArrowException.class,
            e -> assertThat(e.diagnostics().get(0).kind()).isEqualTo(ElfError.UNREADABLE));
  }

  @Test
  void saysWhatToDoWithAFileWhoseEndIsMissing() {
    byte[] whole = ElfImage.bytes(true, false);
    assertThatThrownBy(() -> ElfFile.read(java.util.Arrays.copyOf(whole, whole.length / 2), "cut"))
        .isInstanceOfSatisfying(
            ArrowException.class,
            e ->
                assertThat(DiagnosticPrinter.text(e.diagnostics()))
                    .startsWith("cut: error: The ")
                    .contains(" lies outside the file.\nhint: Its end is missing"));
  }

  @Test
  void anyCutFileIsRefusedOrRead() {
    byte[] whole = ElfImage.bytes(true, false);
    for (int length = 0; length < whole.length; length++) {
      readOrRefuse(java.util.Arrays.copyOf(whole, length));
    }
  }

  @Test
  void anyChangedFileIsRefusedOrRead() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] changed = ElfImage.bytes(random.nextBoolean(), random.nextBoolean());
      for (int change = 1 + random.nextInt(4); change > 0; change--) {
        int[] values = {0, 1, 0x7f, 0x80, 0xff, random.nextInt(256)};
        int at = random.nextInt(random.nextBoolean() ? 200 : changed.length);
        changed[at] = (byte) values[random.nextInt(values.length)];
      }
      readOrRefuse(changed);
    }
  }

  private static void readOrRefuse(byte[] bytes) {
    try {
      ElfFile file = ElfFile.read(bytes, "changed");
      file.segments().forEach(file::content);
      file.sections().forEach(file::content);
    } catch (ArrowException e) {
      assertThat(e.diagnostics()).hasSize(1);
    }
  }
}
