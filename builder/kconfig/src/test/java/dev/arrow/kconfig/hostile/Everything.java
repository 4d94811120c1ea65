package dev.arrow.kconfig.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.diag.SourcePosition;
import dev.arrow.diag.WarningPolicy;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.AutoConfRule;
import dev.arrow.kconfig.file.BuildTexts;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DependencyFiles;
import dev.arrow.kconfig.file.DotConfigReader;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.law.TreePrinter;
import dev.arrow.kconfig.lint.KconfigLint;
import dev.arrow.kconfig.mode.Agreement;
import dev.arrow.kconfig.mode.Interview;
import dev.arrow.kconfig.mode.NewSymbols;
import dev.arrow.kconfig.mode.RandomAnswers;
import dev.arrow.kconfig.mode.SameAnswer;
import dev.arrow.kconfig.mode.Step;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.WarningWord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Does with a tree and a configuration all that can be done. */
final class Everything {
  private static final String[] ANSWERS = {"y", "n", "m", "", "?", "7", "0x1f", "text", "1", "2"};
  private static final int MOST_QUESTIONS = 200;
  private static final Path NOWHERE = Path.of("/tree");

  private final Dialect dialect;
  private final Random random;

  Everything(Dialect dialect, Random random) {
    this.dialect = dialect;
    this.random = random;
  }

  /** The texts hold one byte a character. */
  void with(String tree, String config) {
    DiagnosticLog log = new DiagnosticLog();
    KconfigModel model = Trees.load(Map.of("Kconfig", tree), dialect, log);
    byte[] bytes = config.getBytes(StandardCharsets.ISO_8859_1);
    List<UserLine> lines = ToolConfigReader.read(model, "in", bytes, "CONFIG_", log);
    DotConfigReader.read("in", bytes, log);
    DiagnosticPrinter.text(log.sorted());
    lint(model);
    print(model, log.hasErrors());
    lookAt(Configuration.of(model, List.of()));
    lookAt(Configuration.of(model, lines));
    sync(Configuration.of(model, lines), config);
    for (Tristate answer : Tristate.values()) {
      SameAnswer.of(model, "all", answer, lines).configuration(model);
    }
    RandomAnswers.of(model, random.nextLong(), RandomAnswers.Probability.USUAL, List.of())
        .configuration(model);
    lookAt(edited(Configuration.of(model, lines)));
    ask(Interview.aboutNew(Configuration.of(model, lines), true));
  }

  private static void lint(KconfigModel model) {
    WarningPolicy all = WarningWord.tell(WarningPolicy.USUAL, KconfigError.Subject.LINT, true);
    DiagnosticLog log = new DiagnosticLog(all);
    KconfigLint.run(model, new KconfigSource(NOWHERE, NOWHERE, List.of(), Map.of()), log);
    DiagnosticPrinter.text(log.sorted());
  }

  /** Reads the model again from the text that it gives. */
  private void print(KconfigModel model, boolean wrong) {
    String printed = TreePrinter.text(model);
    String bytes =
        new String(printed.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    DiagnosticLog log = new DiagnosticLog();
    KconfigModel again = Trees.load(Map.of("Kconfig", bytes), dialect, log);
    if (!wrong) {
      assertThat(DiagnosticPrinter.text(log.sorted())).as(printed).doesNotContain("error:");
      assertThat(DotConfigWriter.text(Configuration.of(again, List.of())))
          .as(printed)
          .isEqualTo(DotConfigWriter.text(Configuration.of(model, List.of())));
    } else {
      TreePrinter.text(again);
    }
  }

  /** What syncconfig writes, beside a configuration that was there before. */
  private static void sync(Configuration configuration, String before) {
    BuildTexts texts = new BuildTexts(configuration, "CONFIG_");
    texts.header();
    texts.rustArguments();
    texts.tristateConf();
    byte[] old = before.getBytes(StandardCharsets.ISO_8859_1);
    DependencyFiles.changed(configuration, old, "CONFIG_");
    byte[] own = texts.autoConf().getBytes(StandardCharsets.UTF_8);
    KconfigModel model = configuration.model();
    // To whoever reads a file, the first = ends a name; macros make names that have one.
    if (model.symbols().stream().noneMatch(symbol -> symbol.name().contains("="))) {
      assertThat(DependencyFiles.changed(configuration, own, "CONFIG_")).isEmpty();
    }
    List<String> files = model.filesRead().stream().map(Object::toString).toList();
    AutoConfRule.text("auto.conf", files, new TreeMap<>(model.environmentRead()));
    Agreement.isComplete(configuration);
  }

  private static void lookAt(Configuration configuration) {
    for (Refusal refusal : configuration.refusals()) {
      refusal.message();
    }
    DiagnosticPrinter.text(configuration.unmetDependencies());
    for (Symbol symbol : configuration.model().symbols()) {
      configuration.value(symbol);
    }
    NewSymbols.of(configuration, true);
    DotConfigWriter.text(configuration);
    DefconfigWriter.text(configuration);
  }

  private Configuration edited(Configuration before) {
    Configuration after = before;
    List<Symbol> symbols = before.model().symbols();
    for (int i = 0; i < Math.min(5, symbols.size()); i++) {
      String name = symbols.get(random.nextInt(symbols.size())).name();
      String value = ANSWERS[random.nextInt(ANSWERS.length)];
      after =
          random.nextBoolean()
              ? after.without(name)
              : after.with(UserLine.user(name, value, SourcePosition.wholeFile("edit")));
    }
    return after;
  }

  private void ask(Interview interview) {
    List<Step> steps = new ArrayList<>();
    Step step = interview.next();
    while (!(step instanceof Step.Done) && steps.size() < MOST_QUESTIONS) {
      if (step instanceof Step.Asked) {
        interview.answer(ANSWERS[random.nextInt(ANSWERS.length)]);
      }
      steps.add(step);
      step = interview.next();
    }
    DotConfigWriter.text(interview.configuration());
  }
}
