package dev.arrow.tests.bench;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.solver.fix.Answer;
import dev.arrow.solver.fix.Fixer;
import dev.arrow.solver.fix.Limits;
import dev.arrow.solver.fix.Weights;
import dev.arrow.tests.kconfig.DrawnGoals;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long ways to goals take on Linux 6.1, in a Java that has found some before. */
final class FixTimes {
  private static final long SEED = 1;
  private static final int WARMING = 30;
  private static final double MOST_UNANSWERED = DrawnGoals.COUNT * 0.03;
  private static final String MADE_BY = "arrow verify --long bench";

  private FixTimes() {}

  /** The usual configuration for x86_64, as a whole file would give it. */
  private static Configuration usual(LinuxFiles files) throws IOException {
    KconfigModel model = new LoadedTree(files).configuration().model();
    byte[] few = Files.readAllBytes(files.tree().resolve("arch/x86/configs/x86_64_defconfig"));
    String whole = DotConfigWriter.text(Configuration.of(model, lines(model, few)));
    return Configuration.of(model, lines(model, whole.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<UserLine> lines(KconfigModel model, byte[] config) {
    return ToolConfigReader.read(model, "config", config, "CONFIG_", new DiagnosticLog());
  }

  /** Measures with the files that {@link KconfigTimes} has left. */
  static void measure(LinuxFiles files, Figures figures) throws IOException {
    Configuration now = usual(files);
    List<DrawnGoals.Drawn> goals = DrawnGoals.of(now, SEED, DrawnGoals.CONFIGURATIONS);
    Fixer fixer = new Fixer(now.model(), Weights.PLAIN);
    for (DrawnGoals.Drawn drawn : goals.subList(0, WARMING)) {
      fixer.enable(now, List.of(drawn.goal()), Limits.USUAL);
    }
    List<Double> times = new ArrayList<>();
    int unanswered = 0;
    for (DrawnGoals.Drawn drawn : goals) {
      long start = System.nanoTime();
      Answer answer = fixer.enable(now, List.of(drawn.goal()), Limits.USUAL);
      times.add((System.nanoTime() - start) / 1e6);
      boolean wrong = answer instanceof Answer.Impossible && drawn.reachable();
      unanswered += answer instanceof Answer.Unknown || wrong ? 1 : 0;
    }
    Collections.sort(times);
    figures.add(
        new Figure(
            "Linux 6.1: ways to a goal, middle of 300 goals, warm",
            times.get(times.size() / 2),
            300,
            "ms",
            MADE_BY));
    figures.add(
        new Figure(
            "Linux 6.1: goals of 300 without a right answer within 5 s",
            unanswered,
            MOST_UNANSWERED,
            "goals",
            MADE_BY));
  }
}
