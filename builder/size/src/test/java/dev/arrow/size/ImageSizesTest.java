package dev.arrow.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageSizesTest {
  private static final String MAP =
      """
      Discarded input sections

       .text.gone     0x0000000000000000       0x10 build/obj/one-0123456789abcdef/joined-0.o

      Linker script and memory map

                      0xffffffffc0001000                start = .

      .text           0xffffffffc0001000       0x20 load address 0x0000000000001000
       *(.text .text.*)
       .text.main     0xffffffffc0001000        0x8 build/obj/_program-0123456789abcdef/joined-0.o
                      0xffffffffc0001000                main
       *fill*         0xffffffffc0001008        0x2\s
       .text.a_function_of_one
                      0xffffffffc000100a       0x10 build/obj/one-0123456789abcdef/joined-0.o
       .text.init     0xffffffffc000101a        0x4 build/obj/_generated-0123456789abcdef/init.c.o

      .rodata         0xffffffffc0002000       0x10
       .rodata.gone.str1.1
                      0xffffffffc0002000        0x5 build/obj/two-x-0123456789abcdef/joined-0.o
       .rodata.str1.1
                      0xffffffffc0002000        0x6 build/obj/one-0123456789abcdef/joined-0.o
                                                0x9 (size before relaxing)
       .rodata.last.str1.1
                      0xffffffffc0002006       0x99 build/obj/two-x-0123456789abcdef/joined-0.o

      .bss            0xffffffffc0003000       0x40
       COMMON         0xffffffffc0003000       0x10 build/obj/one-0123456789abcdef/joined-0.o
                      0xffffffffc0003010                more = .

      .debug_info     0x0000000000000000       0x10
       .debug_info    0x0000000000000000       0x10 build/obj/one-0123456789abcdef/joined-0.o
      """;

  @TempDir Path folder;
  private Path image;
  private TestImage made = new TestImage();

  @BeforeEach
  void write() throws IOException {
    image = folder.resolve("hello");
    long base = 0xffffffffc0000000L;
    made =
        new TestImage()
            .section(".text", TestImage.BITS, TestImage.EXECUTE, base + 0x1000, 0x20)
            .section(".rodata", TestImage.BITS, TestImage.READ, base + 0x2000, 0x10)
            .section(".bss", TestImage.NO_BITS, TestImage.WRITE, base + 0x3000, 0x40)
            .symbol("main", 2, base + 0x1000, 8)
            .symbol("first", 2, base + 0x100a, 6)
            .symbol("alias", 2, base + 0x100a, 6)
            .symbol("part_of_first", 2, base + 0x100b, 2)
            .symbol("beyond", 2, base + 0x1014, 0x7fffffffffffffffL)
            .symbol("label", 0, base + 0x1012, 0)
            .symbol("counter", 1, base + 0x3004, 4);
    Files.write(image, made.stripped());
    Files.write(folder.resolve("hello.debug"), made.debug());
    Files.writeString(folder.resolve("hello.map"), MAP);
  }

  @Test
  void everyByteHasOneOwner() throws IOException {
    ImageSizes sizes = ImageSizes.of(image);
    assertThat(sizes.file()).isEqualTo(Files.size(image));
    assertThat(sizes.parts())
        .contains(
            new Part(Column.TEXT, ".text", "program", "main", 8),
            new Part(Column.TEXT, ".text", "[padding]", "", 2),
            new Part(Column.TEXT, ".text", "one", "alias", 6),
            new Part(Column.TEXT, ".text", "one", "", 4),
            new Part(Column.TEXT, ".text", "one", "beyond", 6),
            new Part(Column.TEXT, ".text", "generated", "", 4),
            new Part(Column.RODATA, ".rodata", "one", "", 6),
            new Part(Column.RODATA, ".rodata", "two-x", "", 10),
            new Part(Column.BSS, ".bss", "one", "counter", 4),
            new Part(Column.BSS, ".bss", "one", "", 8),
            new Part(Column.BSS, ".bss", "[padding]", "", 48))
        .filteredOn(part -> part.column() == Column.TEXT)
        .extracting(Part::bytes)
        .satisfies(all -> assertThat(all.stream().mapToLong(b -> b).sum()).isEqualTo(0x20));
  }

  @Test
  void bytesBehindTheLastTableArePadding() throws IOException {
    byte[] longer = java.util.Arrays.copyOf(made.stripped(), made.stripped().length + 5);
    Files.write(image, longer);
    ImageSizes sizes = ImageSizes.of(image);
    assertThat(sizes.file()).isEqualTo(longer.length);
    assertThat(sizes.parts()).contains(new Part(Column.FRAME, "", "[padding]", "", 5));
  }

  @Test
  void aMapOfAnotherImageIsRefused() throws IOException {
    for (String other :
        List.of(
            MAP.replace("0xffffffffc0001000       0x20 load", "0xffffffffc0001000       0x21 load"),
            MAP.replace("0xffffffffc000101a ", "0xffffffffc000201a "),
            MAP.replace("build/obj/one", "lib/one"),
            "")) {
      Files.writeString(folder.resolve("hello.map"), other);
      assertThat(fault()).contains("hello.map: error: The link map is not that of the image");
    }
  }

  @Test
  void symbolsOfAnotherImageAreRefused() throws IOException {
    Files.write(
        folder.resolve("hello.debug"),
        new TestImage().section(".text", TestImage.BITS, TestImage.EXECUTE, 0, 1).debug());
    assertThat(fault()).contains("The symbols are not those of the image beside them.");
  }

  @Test
  void aMissingMapIsNamed() throws IOException {
    Files.delete(folder.resolve("hello.map"));
    assertThat(fault()).contains("The link map cannot be read", "`arrow build` writes it");
  }

  private String fault() {
    try {
      ImageSizes.of(image);
    } catch (ArrowException e) {
      return dev.arrow.diag.DiagnosticPrinter.text(e.diagnostics());
    }
    throw new AssertionError("no fault");
  }

  @Test
  void aPartHasBytes() {
    assertThatThrownBy(() -> new Part(Column.TEXT, "", "", "", 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
