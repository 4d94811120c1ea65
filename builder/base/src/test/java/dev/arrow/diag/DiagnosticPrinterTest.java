package dev.arrow.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {
  private enum Kind implements DiagnosticKind {
    BAD(Severity.ERROR),
    ODD(Severity.WARNING);

    private final Severity severity;

    Kind(Severity severity) {
      this.severity = severity;
    }

    @Override
    public String id() {
      return "kind";
    }

    @Override
    public Severity severity() {
      return severity;
    }
  }

  private static final Diagnostic FAULT =
      Diagnostic.of(Kind.BAD, "A symbol is expected here, not `if`.")
          .at(new SourcePosition("lib/Kconfig", 3, 8));

  @Test
  void printsEverythingItKnows() {
    Diagnostic diagnostic =
        FAULT
            .withSourceLine("config if")
            .withHint("Choose another name.")
            .withNote("The file is read from here.", new SourcePosition("Kconfig", 12, 1))
            .withNote("There are 3 more.");
    assertThat(DiagnosticPrinter.text(diagnostic))
        .isEqualTo(
            """
            lib/Kconfig:3:8: error: A symbol is expected here, not `if`.
                config if
                       ^
            hint: Choose another name.
            Kconfig:12:1: note: The file is read from here.
            note: There are 3 more.
            """);
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    Diagnostic diagnostic = Diagnostic.of(Kind.ODD, "Nothing is built.");
    assertThat(DiagnosticPrinter.text(diagnostic)).isEqualTo("warning: Nothing is built.\n");
  }

  @Test
  void namesTheFileAloneWhenThatIsThePlace() {
    Diagnostic diagnostic =
        Diagnostic.of(Kind.BAD, "It is empty.").at(SourcePosition.wholeFile("arrow.yaml"));
    assertThat(DiagnosticPrinter.text(diagnostic)).isEqualTo("arrow.yaml: error: It is empty.\n");
  }

  @Test
  void keepsTabsSoThatTheCaretStandsRight() {
    String text = DiagnosticPrinter.text(FAULT.withSourceLine("\tselect if"));
    assertThat(text).endsWith("    \tselect if\n    \t      ^\n");
  }

  @Test
  void showsThePartOfALongLineThatMatters() {
    Diagnostic far = FAULT.at(new SourcePosition("f", 1, 1000));
    String text =
        DiagnosticPrinter.text(far.withSourceLine("x".repeat(999) + "!" + "x".repeat(999)));
    List<String> lines = text.lines().toList();
    assertThat(lines.get(1)).hasSize(164);
    assertThat(lines.get(1).charAt(lines.get(2).indexOf('^'))).isEqualTo('!');
  }

  @Test
  void neverSendsControlCharactersToTheTerminal() {
    Diagnostic hostile =
        Diagnostic.of(Kind.BAD, "bad \u001b[2J").withSourceLine("\u001b]0;x\u0007 \u202e");
    assertThat(DiagnosticPrinter.text(hostile))
        .doesNotContain("\u001b", "\u0007", "\u202e")
        .contains("bad \uFFFD[2J");
  }

  @Test
  void tellsHowTheFileCameToBeRead() {
    Diagnostic diagnostic =
        Diagnostic.of(Kind.BAD, "It is wrong.")
            .at(new SourcePosition("sub/Kconfig", 2, 1))
            .includedFrom(
                List.of(
                    new SourcePosition("mid/Kconfig", 7, 1), new SourcePosition("Kconfig", 3, 1)));
    assertThat(DiagnosticPrinter.text(diagnostic))
        .isEqualTo(
            """
            sub/Kconfig:2:1: error: It is wrong.
            mid/Kconfig:7:1: note: The file is read from here.
            Kconfig:3:1: note: The file is read from here.
            """);
  }
}
