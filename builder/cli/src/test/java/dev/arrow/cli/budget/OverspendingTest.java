package dev.arrow.cli.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.Budget;
import dev.arrow.manifest.Budget.Figure;
import dev.arrow.manifest.Budget.Limit;
import dev.arrow.size.Column;
import dev.arrow.size.Grouping;
import dev.arrow.size.ImageSizes;
import dev.arrow.size.Part;
import dev.arrow.size.SizeTable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverspendingTest {
  private static final SourcePosition PLACE = new SourcePosition("arrow.yaml", 4, 16);
  private static final ImageSizes NOW =
      new ImageSizes(
          List.of(
              new Part(Column.TEXT, ".text", "print", "f", 9000),
              new Part(Column.TEXT, ".text", "panic", "f", 700),
              new Part(Column.DATA, ".data", "clock", "f", 800),
              new Part(Column.BSS, ".bss", "heap", "f", 70000),
              new Part(Column.TEXT, ".text", "program", "main", 500),
              new Part(Column.FRAME, "", "[headers]", "", 6000)));
  private static final ImageSizes BEFORE =
      new ImageSizes(
          List.of(
              new Part(Column.TEXT, ".text", "print", "f", 9001),
              new Part(Column.TEXT, ".text", "panic", "f", 699),
              new Part(Column.TEXT, ".text", "program", "main", 100),
              new Part(Column.FRAME, "", "[headers]", "", 6000)));

  private static String text(Figure figure, long value, long most, Optional<ImageSizes> before) {
    Cost cost = new Cost(figure, value, new Limit(most, PLACE));
    return DiagnosticPrinter.text(
        Overspending.of("kvm/x86_64", cost, SizeTable.of(Grouping.LIBRARY, NOW, before)));
  }

  @Test
  void sizeNamesTheLargestAndWhatGrew() {
    assertThat(text(Figure.SIZE, 17000, 16384, Optional.of(BEFORE)))
        .isEqualTo(
            """
            arrow.yaml:4:16: error: kvm/x86_64: The image has 17000 bytes; its budget is 16384, \
            exceeded by 616.
            hint: `arrow size -t kvm/x86_64 --symbols` shows where the bytes are.
            note: The largest: print 9000, [headers] 6000, clock 800, panic 700, program 500 bytes.
            note: Grew since the image before: clock +800, program +400, panic +1 bytes.
            """);
  }

  @Test
  void memoryCountsWhatIsNotInTheFile() {
    assertThat(text(Figure.MEMORY, 1183744, 1179648, Optional.of(NOW)))
        .isEqualTo(
            """
            arrow.yaml:4:16: error: kvm/x86_64: The image needs 1183744 bytes of memory; its \
            budget is 1179648, exceeded by 4096.
            hint: `arrow size -t kvm/x86_64 --symbols` shows where the bytes are.
            note: The largest: heap 70000, print 9000, [headers] 6000, clock 800, panic 700 bytes.
            note: Nothing grew since the image before.
            """);
  }

  @Test
  void instructionsAreNoBytes() {
    assertThat(text(Figure.INSNS, 601, 600, Optional.empty()))
        .isEqualTo(
            """
            arrow.yaml:4:16: error: kvm/x86_64: The image executes 601 instructions before \
            `main`; its budget is 600, exceeded by 1.
            hint: `arrow size -t kvm/x86_64 --symbols` shows where the bytes are.
            """);
  }

  @Test
  void whatIsReachedIsNotExceeded() {
    assertThat(new Cost(Figure.SIZE, 16384, new Limit(16384, PLACE)).held()).isTrue();
    assertThat(new Cost(Figure.SIZE, 16385, new Limit(16384, PLACE)).held()).isFalse();
  }

  @Test
  void theOptionTakesFiguresInAnyOrder() {
    Budget budget = BudgetOption.parse("insns=600,size=16K,memory=2M");
    assertThat(budget.limits().values())
        .extracting(Limit::most)
        .containsExactly(16384L, 2097152L, 600L);
    assertThat(BudgetOption.parse("").limits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "size",
        "size=",
        "size=0",
        "size=-1",
        "size=16k",
        "size=1G",
        "bytes=3",
        ",",
        "size=1,size=2",
        "size=9999999999999"
      })
  void theOptionRefusesAllElse(String text) {
    assertThatThrownBy(() -> BudgetOption.parse(text))
        .isInstanceOf(ArrowException.class)
        .hasMessageContaining("--budget");
  }
}
