package dev.arrow.kconfig.hostile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ten thousand of everything, below one another or one after the other, get an answer in time: what
 * takes the square of that takes longer. With {@code arrow.long} it is twenty thousand, and a tree
 * and a configuration of fifty megabytes each.
 */
class ShapesTest {
  private static final boolean LONG = Boolean.getBoolean("arrow.long");
  private static final int SIZE = LONG ? 20_000 : 10_000;
  private static final int MEGABYTES = 50_000_000;
  private static final String CONFIG = "CONFIG_A=y\nCONFIG_S0=y\nCONFIG_S7=n\nCONFIG_S9=y\n";

  /** Each of the lines is refused, by all that is around its symbol. */
  @ParameterizedTest
  @EnumSource(names = {"IFS", "MENUS", "CHOICES", "HIDDEN_CHOICES", "DISJUNCTION", "CONJUNCTION"})
  void refusalsAreExplainedInTime(Shape shape) {
    StringBuilder config = new StringBuilder("CONFIG_A=n\nCONFIG_B=y\n");
    for (int i = 0; i < SIZE; i++) {
      config.append("CONFIG_S").append(i).append("=y\n");
    }
    for (Dialect dialect : new Dialect[] {Dialects.LINUX_6_18, Dialects.LINUX_6_1}) {
      Budget budget = Budget.start();
      DiagnosticLog log = new DiagnosticLog();
      KconfigModel model = Trees.load(Map.of("Kconfig", shape.text(SIZE)), dialect, log);
      byte[] bytes = config.toString().getBytes(US_ASCII);
      List<UserLine> lines = ToolConfigReader.read(model, "in", bytes, "CONFIG_", log);
      List<Refusal> refusals = Configuration.of(model, lines).refusals();
      assertThat(refusals).isNotEmpty();
      refusals.forEach(refusal -> assertThat(refusal.message()).hasSizeLessThan(4000));
      budget.check(LONG ? 20 : 4);
    }
  }

  @Test
  void anExpressionOfMoreOperandsThanTheLimitIsNamed() {
    String longest = "config A\n\tbool \"a\"\n\tdepends on A" + " && A".repeat(1_000_000) + "\n";
    DiagnosticLog log = new DiagnosticLog();
    Trees.load(Map.of("Kconfig", longest), Dialects.LINUX_6_18, log);
    assertThat(log.sorted()).extracting(Diagnostic::kind).contains(KconfigError.TOO_LARGE);
    assertThat(log.sorted().get(0).message())
        .isEqualTo("The expression has more than 1,000,000 operands.");
  }

  /** In the memory that Java takes by itself: a quarter of the machine's. */
  @Test
  @EnabledIfSystemProperty(named = "arrow.long", matches = "true")
  void aMillionSymbolsAreConfigured() {
    int million = 1_000_000;
    DiagnosticLog log = new DiagnosticLog();
    KconfigModel model =
        Trees.load(Map.of("Kconfig", Shape.SYMBOLS.text(million)), Dialects.LINUX_6_18, log);
    byte[] bytes = "CONFIG_S7=y\n# CONFIG_S8 is not set\n".repeat(million / 2).getBytes(US_ASCII);
    List<UserLine> lines = ToolConfigReader.read(model, "in", bytes, "CONFIG_", log);
    Configuration configuration = Configuration.of(model, lines);
    assertThat(configuration.on("S7")).isTrue();
    assertThat(DotConfigWriter.text(configuration).lines().count()).isGreaterThan(million);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void answerComesInTime(Shape shape) {
    for (Dialect dialect : new Dialect[] {Dialects.LINUX_6_18, Dialects.LINUX_6_1}) {
      Budget budget = Budget.start();
      new Everything(dialect, new Random(1)).with(shape.text(SIZE), CONFIG);
      budget.check(LONG ? 24 : 8);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "arrow.long", matches = "true")
  void fiftyMegabytesGetAnAnswer() {
    StringBuilder tree = new StringBuilder("config A\n\tbool \"a\"\n");
    StringBuilder config = new StringBuilder();
    String help = "\thelp\n" + "\t  Words of no use, forty-six characters a line.\n".repeat(10);
    for (int i = 0; tree.length() < MEGABYTES; i++) {
      tree.append("config S").append(i).append("\n\tbool \"s\"\n\tdepends on A\n").append(help);
    }
    for (int i = 0; config.length() < MEGABYTES; i++) {
      config.append("CONFIG_S").append(i).append("=y\n");
    }
    Budget budget = Budget.start();
    new Everything(Dialects.LINUX_6_1, new Random(1)).with(tree.toString(), config.toString());
    budget.check(100);
  }
}
