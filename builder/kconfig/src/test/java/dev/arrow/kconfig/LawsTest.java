package dev.arrow.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigReader;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold for every tree and every configuration of it. */
class LawsTest {
  private static final int TREES = 150;
  private static final int SIZE = 40;

  @ParameterizedTest
  @CsvSource({"arrow,false", "linux-6.12,true", "linux-6.1,true", "unikraft,true"})
  void minimalFileGivesTheSameValues(String dialect, boolean tristate) {
    for (long seed = 0; seed < TREES; seed++) {
      KconfigModel model = model(dialect, seed, tristate);
      // Needs stand in no file, so they are left out here.
      Configuration configuration = Configuration.of(model, userLines(seed));
      Configuration again = Configuration.of(model, DefconfigWriter.lines(configuration));
      assertThat(values(again)).as("seed %d", seed).isEqualTo(values(configuration));
    }
  }

  @ParameterizedTest
  @CsvSource({"arrow,false", "linux-6.12,true", "linux-6.1,true", "unikraft,true"})
  void changesGiveWhatStartingOverGives(String dialect, boolean tristate) {
    for (long seed = 0; seed < TREES; seed++) {
      KconfigModel model = model(dialect, seed, tristate);
      Random random = new Random(seed);
      Configuration changed = Configuration.of(model, List.of());
      for (int step = 0; step < 30; step++) {
        UserLine line = RandomTree.line(random, SIZE);
        changed = random.nextInt(4) == 0 ? changed.without(line.symbol()) : changed.with(line);
        Configuration fresh = Configuration.of(model, changed.lines());
        assertThat(values(changed)).as("seed %d step %d", seed, step).isEqualTo(values(fresh));
        assertThat(changed.refusals()).isEqualTo(fresh.refusals());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"arrow,false", "linux-6.12,true", "linux-6.1,true", "unikraft,true"})
  void writtenFileReadAgainIsTheSame(String dialect, boolean tristate) {
    for (long seed = 0; seed < TREES; seed++) {
      KconfigModel model = model(dialect, seed, tristate);
      String written = DotConfigWriter.text(Configuration.of(model, userLines(seed)));
      DiagnosticLog log = new DiagnosticLog();
      List<UserLine> read =
          DotConfigReader.read(".config", written.getBytes(StandardCharsets.UTF_8), log);
      assertThat(log.sorted()).isEmpty();
      String again = DotConfigWriter.text(Configuration.of(model, read));
      assertThat(again).as("seed %d", seed).isEqualTo(written);
    }
  }

  private static KconfigModel model(String dialect, long seed, boolean tristate) {
    String text = RandomTree.text(seed, SIZE, tristate);
    return Trees.of(Dialect.named(dialect).orElseThrow(), text);
  }

  private static List<UserLine> userLines(long seed) {
    Random random = new Random(seed);
    List<UserLine> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      UserLine line = RandomTree.line(random, SIZE);
      lines.add(UserLine.user(line.symbol(), line.value(), line.origin()));
    }
    return lines;
  }

  private static List<String> values(Configuration configuration) {
    List<String> values = new ArrayList<>();
    for (Symbol symbol : configuration.model().symbols()) {
      String mark = configuration.isWritten(symbol) ? "" : " (not written)";
      values.add(symbol.name() + "=" + configuration.text(symbol) + mark);
    }
    return values;
  }
}
