package dev.arrow.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.solver.SeededTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file of {@code src/test/resources/explain}: questions about a small tree and their answers.
 * With -Darrow.golden=overwrite the answers are written.
 */
class ExplainCasesTest {
  private static final Path FOLDER = Path.of("src/test/resources/explain");
  private static final boolean OVERWRITE =
      System.getProperty("arrow.golden", "").equals("overwrite");

  static List<Path> cases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsWritten(Path file) throws IOException {
    String content = Files.readString(file);
    CaseFile expected = CaseFile.parse(content);
    Dialect dialect = Dialects.named(expected.text("dialect").strip()).orElse(Dialects.ARROW);
    KconfigModel model = SeededTree.model(expected.text("Kconfig"), dialect);
    Configuration configuration = Configuration.of(model, lines(expected.text("lines")));
    List<CaseFile.Section> answered = new ArrayList<>();
    for (CaseFile.Section section : expected.sections()) {
      String title = section.title();
      boolean question = title.startsWith("why ") || title.startsWith("brief ");
      answered.add(question ? new CaseFile.Section(title, answer(configuration, title)) : section);
    }
    String actual = new CaseFile(answered).toString();
    if (OVERWRITE) {
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }

  private static String answer(Configuration configuration, String question) {
    Explainer explainer = new Explainer(configuration.model(), new LibraryWords());
    String[] words = question.split("[ =]");
    Symbol symbol = configuration.model().symbol(words[1]).orElseThrow();
    if (words[0].equals("brief")) {
      return explainer
          .shortest(configuration, symbol)
          .map(brief -> brief.text() + (brief.impossible() ? " (impossible)" : "") + "\n")
          .orElse("free\n");
    }
    Optional<String> wanted = words.length > 2 ? Optional.of(words[2]) : Optional.empty();
    Explanation explanation = explainer.explain(configuration, symbol, wanted);
    StringBuilder out = new StringBuilder();
    ExplanationText.lines(explanation, new LibraryWords())
        .forEach(line -> out.append(line).append('\n'));
    return out.toString();
  }

  /** Every symbol of the form {@code LIB_X} is the library x. */
  private record LibraryWords() implements Vocabulary {
    @Override
    public Optional<String> library(String symbol) {
      return symbol.startsWith("LIB_")
          ? Optional.of(symbol.substring(4).toLowerCase(Locale.ROOT))
          : Optional.empty();
    }

    @Override
    public List<String> targets() {
      return List.of("kvm/arm64", "kvm/x86_64", "linuxu/x86_64");
    }
  }

  private static List<UserLine> lines(String text) {
    List<UserLine> lines = new ArrayList<>();
    for (String line : text.lines().toList()) {
      int equals = line.indexOf('=');
      SourcePosition place = new SourcePosition("config", lines.size() + 1, 0);
      lines.add(UserLine.user(line.substring(0, equals), line.substring(equals + 1), place));
    }
    return lines;
  }
}
