package dev.arrow.tests.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.solver.encode.Statement;
import dev.arrow.solver.fix.Answer;
import dev.arrow.solver.fix.Fix;
import dev.arrow.solver.fix.Fixer;
import dev.arrow.solver.fix.Goal;
import dev.arrow.solver.fix.Limits;
import dev.arrow.solver.fix.Weights;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to goals on Linux 6.1, from its usual configuration for x86_64. */
@Tag("kconfig")
final class LinuxFixesTest {
  private static final String NAME = "linux-6.1";
  private static final int FEW_CONFIGURATIONS = 4;
  private static final int AT_LEAST = 10;
  private static final double ANSWERED = 0.97;

  /** More than is held against the bar: other work may keep the machine. */
  private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 3);

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger unanswered = new AtomicInteger();

  @BeforeAll
  static void fetch() {
    TreeCache.fetch(NAME);
  }

  @Test
  void waysHoldAndContradictionsAreLeast(@TempDir Path folder) throws IOException {
    TreeFile tree = TreeFile.named(NAME);
    TreeFile.Variant variant = tree.variants().get(0);
    OurTool tool = new OurTool(tree, variant);
    Path given = TreeCache.tree(NAME).resolve(variant.defconfigs().get(0));
    Path config = folder.resolve("now");
    write(config, tool.text(tool.read(given)));
    Configuration now = tool.read(config);
    int configurations = Settings.takeAll() ? DrawnGoals.CONFIGURATIONS : FEW_CONFIGURATIONS;
    List<DrawnGoals.Drawn> goals = DrawnGoals.of(now, Settings.seed(), configurations);
    Fixer fixer = new Fixer(now.model(), Weights.PLAIN);
    Sample.of("kconfig-linux-fixes", goals)
        .share(0.2)
        .always(goals.subList(0, AT_LEAST))
        .oneByOne()
        .check(drawn -> check(tool, fixer, now, drawn, folder.resolve("changed")));
    assertThat(unanswered.get()).isLessThanOrEqualTo((int) (asked.get() * (1 - ANSWERED)));
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private void check(
      OurTool tool, Fixer fixer, Configuration now, DrawnGoals.Drawn drawn, Path file)
      throws IOException {
    asked.incrementAndGet();
    Goal goal = drawn.goal();
    Answer answer = fixer.enable(now, List.of(goal), LIMITS);
    if (answer instanceof Answer.Fixes found) {
      for (Fix fix : found.fixes()) {
        write(file, tool.text(fix.result()));
        assertThat(tool.read(file).text(goal.symbol())).as("%s", fix.lines()).isEqualTo("y");
      }
    } else if (answer instanceof Answer.Impossible impossible) {
      assertThat(drawn.reachable()).as("%s", impossible.core()).isFalse();
      assertThat(fixer.contradict(now, List.of(goal), impossible.core(), LIMITS)).isTrue();
      for (Statement statement : impossible.core()) {
        List<Statement> rest = new ArrayList<>(impossible.core());
        rest.remove(statement);
        assertThat(fixer.contradict(now, List.of(goal), rest, LIMITS)).isFalse();
      }
    } else {
      unanswered.incrementAndGet();
    }
  }
}
