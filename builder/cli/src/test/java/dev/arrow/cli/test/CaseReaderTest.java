package dev.arrow.cli.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CaseReaderTest {
  private static CaseReader read(String... lines) {
    CaseReader reader = new CaseReader();
    List.of(lines).forEach(reader::line);
    return reader;
  }

  @Test
  void casesHaveNamesAndFailuresTheirMessages() {
    CaseReader reader =
        read(
            "ok test_a",
            "t.c:3: test_b: x is 1, expected 2",
            "something else",
            "not ok test_b",
            "ok test_c",
            "2 passed, 1 failed");
    assertThat(reader.summary()).contains(new CaseReader.Summary(2, 1));
    assertThat(reader.cases())
        .containsExactly(
            new TestCase("test_a", true, List.of()),
            new TestCase("test_b", false, List.of("t.c:3: test_b: x is 1, expected 2")),
            new TestCase("test_c", true, List.of()));
  }

  @Test
  void summaryCountsWhatHadNoLine() {
    assertThat(read("ok test_a", "2 passed, 1 failed").cases())
        .extracting(TestCase::name, TestCase::passed)
        .containsExactly(tuple("test_a", true), tuple("case 2", true), tuple("case 3", false));
  }

  @Test
  void namesThatTheSummaryContradictsAreDropped() {
    assertThat(read("ok a", "ok b", "1 passed, 0 failed").cases())
        .containsExactly(new TestCase("case 1", true, List.of()));
  }

  @Test
  void summaryIsTheLastLineOrThereIsNone() {
    assertThat(read("1 passed, 0 failed", "", "  ").summary()).isPresent();
    assertThat(read("1 passed, 0 failed", "==1== ERROR").summary()).isEqualTo(Optional.empty());
    assertThat(read("x1 passed, 0 failed").summary()).isEmpty();
    assertThat(read("9999999999 passed, 0 failed").summary()).isEmpty();
    assertThat(read("ok a").cases()).hasSize(1);
  }

  @Test
  void numberOfCasesIsBounded() {
    CaseReader reader = new CaseReader();
    for (int i = 0; i < 20_000; i++) {
      reader.line("ok t" + i);
    }
    reader.line("999999999 passed, 999999999 failed");
    assertThat(reader.cases()).hasSize(10_000);
  }
}
