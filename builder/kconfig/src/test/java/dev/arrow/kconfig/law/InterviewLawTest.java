package dev.arrow.kconfig.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.mode.Interview;
import dev.arrow.kconfig.mode.Step;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The questions of {@code oldconfig} about generated trees, with the same answers given to our
 * engine and to the C tools: the configurations are the same.
 */
class InterviewLawTest {
  private static final int TREES = Boolean.getBoolean("arrow.long") ? 1500 : 40;
  private static final int SIZE = 24;
  private static final int MOST_ANSWERS = 400;
  private static final String[] ANSWERS = {
    "y", "y", "n", "m", "m", "", "", "1", "2", "3", "0x1f", "7", "?", "a text"
  };

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"linux-6.1,linux-6.1", "linux-6.12,linux-6.12", "linux-6.18,linux-7.2"})
  void agreesWithTheTool(String preset, String tool) throws IOException, InterruptedException {
    CTool conf = CTool.of(tool, folder);
    Dialect dialect = Dialects.named(preset).orElseThrow();
    int compared = 0;
    for (long seed = 0; seed < TREES; seed++) {
      TreeGenerator.Tree tree = TreeGenerator.of(seed, SIZE, dialect);
      if (dialect.choiceRule().hasMode() || !tree.text().contains("!= y")) {
        compared += compare(conf, tree, dialect, seed);
      }
    }
    assertThat(compared).as("comparisons").isGreaterThan(TREES / 4);
  }

  private int compare(CTool tool, TreeGenerator.Tree tree, Dialect dialect, long seed)
      throws IOException, InterruptedException {
    KconfigModel model = Trees.load(Map.of("Kconfig", tree.text()), dialect, new DiagnosticLog());
    Files.writeString(folder.resolve("Kconfig"), tree.text());
    Random random = new Random(seed);
    String config = random.nextInt(3) == 0 ? "" : ConfigGenerator.of(tree, random);
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < MOST_ANSWERS; i++) {
      answers.add(ANSWERS[random.nextInt(ANSWERS.length)]);
    }
    Interview interview = interview(model, config);
    if (!hold(interview, answers)) {
      return 0;
    }
    String input = String.join("\n", answers) + "\n";
    if (tool.run("--oldconfig", config, input) >= CTool.LEAST_CRASH) {
      return 0;
    }
    String written = Files.readString(folder.resolve("config"));
    String theirs = CTool.lines(written);
    Optional<String> again = tool.written("--olddefconfig", written).map(CTool::lines);
    if (!again.equals(Optional.of(theirs)) || becomesOutOfRange(interview)) {
      return 0;
    }
    String ours = CTool.lines(DotConfigWriter.text(interview.configuration()));
    assertThat(ours)
        .as("seed %d with%n%sin%n%s%nanswers %s", seed, config, tree.text(), answers)
        .isEqualTo(theirs);
    return 1;
  }

  /** Whether an answer has narrowed a range; the tools then forget the number when they read it. */
  private static boolean becomesOutOfRange(Interview interview) {
    return interview.configuration().refusals().stream()
        .anyMatch(refusal -> refusal.reason() instanceof Reason.OutOfRange);
  }

  private static Interview interview(KconfigModel model, String config) {
    byte[] bytes = config.getBytes(StandardCharsets.UTF_8);
    DiagnosticLog log = new DiagnosticLog();
    Configuration configuration =
        Configuration.of(model, ToolConfigReader.read(model, "config", bytes, "CONFIG_", log));
    return Interview.aboutNew(configuration, !config.isEmpty());
  }

  /** Whether the answers were enough. */
  private static boolean hold(Interview interview, List<String> answers) {
    int next = 0;
    while (true) {
      Step step = interview.next();
      if (step instanceof Step.Done) {
        return true;
      }
      if (step instanceof Step.Asked) {
        if (next == answers.size()) {
          return false;
        }
        interview.answer(answers.get(next++));
      }
    }
  }
}
