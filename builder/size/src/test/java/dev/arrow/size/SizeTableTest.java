package dev.arrow.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SizeTableTest {
  private static final ImageSizes NOW =
      new ImageSizes(
          List.of(
              new Part(Column.TEXT, ".text", "b", "f", 10),
              new Part(Column.RODATA, ".rodata", "b", "", 10),
              new Part(Column.TEXT, ".text", "a", "f", 20),
              new Part(Column.DATA, ".data", "new", "x", 5),
              new Part(Column.BSS, ".bss", "heap", "pages", 4096),
              new Part(Column.TEXT, ".text", "[padding]", "", 1),
              new Part(Column.FRAME, "", "[headers]", "", 64)));
  private static final ImageSizes BEFORE =
      new ImageSizes(
          List.of(
              new Part(Column.TEXT, ".text", "b", "f", 16),
              new Part(Column.TEXT, ".text", "a", "f", 20),
              new Part(Column.DATA, ".data", "old", "y", 7),
              new Part(Column.FRAME, "", "[headers]", "", 64)));

  private static List<String> names(SizeTable table) {
    return table.rows().stream().map(row -> row.key().name()).toList();
  }

  @Test
  void rowsGoByBytesThenName() {
    SizeTable table = SizeTable.of(Grouping.LIBRARY, NOW, Optional.empty());
    assertThat(names(table)).containsExactly("[headers]", "a", "b", "new", "[padding]", "heap");
    assertThat(table.sum().shown()).isEqualTo(new Bytes(31, 10, 5, 4096, 64));
    assertThat(table.sum().shown().file()).isEqualTo(NOW.file());
    assertThat(table.came()).isEmpty();
    assertThat(table.went()).isEmpty();
    assertThat(table.sum().before()).isEmpty();
  }

  @Test
  void changesAreOfTheFile() {
    SizeTable table = SizeTable.of(Grouping.LIBRARY, NOW, Optional.of(BEFORE));
    assertThat(table.came()).containsExactly("[padding]", "heap", "new");
    assertThat(table.went()).containsExactly("old");
    assertThat(table.rows())
        .extracting(SizeRow::change)
        .containsExactly(0L, 0L, 4L, 5L, 1L, 0L, -7L);
    assertThat(table.sum().change()).isEqualTo(3);
  }

  @Test
  void functionsOfOneNameInTwoLibrariesAreTwo() {
    SizeTable table = SizeTable.of(Grouping.SYMBOL, NOW, Optional.empty());
    assertThat(table.rows())
        .extracting(SizeRow::key)
        .contains(
            new SizeRow.Key("f", "a"),
            new SizeRow.Key("f", "b"),
            new SizeRow.Key("[.rodata]", "b"));
  }

  @Test
  void sectionsAndTheFrame() {
    SizeTable table = SizeTable.of(Grouping.SECTION, NOW, Optional.empty());
    assertThat(names(table)).containsExactly("[headers]", ".text", ".rodata", ".data", ".bss");
  }
}
