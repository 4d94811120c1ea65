package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ToolWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "main.c:3:16: error: `x` undeclared",
        "a b/main.c:3: warning: odd: very",
        "../pool/mine/Kconfig:1:1: note: here",
      })
  void linesOfTheGnuFormAreDiagnostics(String line) {
    assertThat(ToolWords.diagnostic(line).map(DiagnosticPrinter::text)).contains(line + "\n");
  }

  @Test
  void fatalErrorsAreErrors() {
    assertThat(ToolWords.diagnostic("a.c:1:2: fatal error: b.h: No such file"))
        .hasValueSatisfying(each -> assertThat(each.isError()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "main.c: In function 'main':",
        "    3 |         return x;",
        "gcc -c main.c -o main.o",
        "main.c:12345678901:1: error: far",
        "main.c:x:1: error: no number",
        "hint: Define it.",
      })
  void otherLinesAreNot(String line) {
    assertThat(ToolWords.diagnostic(line)).isEmpty();
  }
}
