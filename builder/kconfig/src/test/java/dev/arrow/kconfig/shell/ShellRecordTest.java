package dev.arrow.kconfig.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellRecordTest {
  private static ShellRecord parse(String text) {
    return ShellRecord.parse("said", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void isSortedAndReadBack() {
    ShellRecord record =
        new ShellRecord(
            new TreeMap<>(
                Map.of("z", "", "a\\n\nb\r", " \\x ", "printf '= $ #'", "= $ #", "é", "ü")));
    assertThat(record.text())
        .isEqualTo(
            """
            # What the commands of a Kconfig tree said; `arrow kconfig --shell-replay` reads it.

            $ a\\\\n\\nb\\r
            =  \\\\x\s

            $ printf '= $ #'
            = = $ #

            $ z
            =

            $ é
            = ü
            """);
    assertThat(parse(record.text())).isEqualTo(record);
  }

  @Test
  void takesCommentsAndAnyLineEnds() {
    assertThat(parse("# one\r\n\r\n$ a\r\n= b\r\n#\n$ c\n=").outputs())
        .isEqualTo(Map.of("a", "b", "c", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'a', 1, 'A line `$ COMMAND` is expected.'",
    "'= x', 1, 'A line `$ COMMAND` is expected.'",
    "'$ a\n\n= b', 1, 'A line `= OUTPUT` is expected below a command.'",
    "'$ a', 1, 'A line `= OUTPUT` is expected below a command.'",
  })
  void saysWhichLineIsWrong(String text, int line, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            ArrowException.class,
            e ->
                assertThat(DiagnosticPrinter.text(e.diagnostics()))
                    .startsWith("said:" + line + ":1: error: " + message)
                    .contains("--shell-record"));
  }
}
