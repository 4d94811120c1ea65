package dev.arrow.menuconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.KeyText;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.EditText;
import dev.arrow.menuconfig.state.MenuState;
import dev.arrow.menuconfig.state.Size;
import dev.arrow.menuconfig.view.Glyphs;
import dev.arrow.menuconfig.view.StateView;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.solver.fix.Weights;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds whatever keys are pressed. */
final class LawsTest {
  private static final int SEQUENCES = 300;
  private static final int KEYS = 80;

  /** Keys that change something are drawn more often than those that only show something. */
  private static final List<String> WORDS =
      List.of(
          " ",
          " ",
          " ",
          "y",
          "n",
          "m",
          "y",
          "n",
          "<Enter>",
          "<Enter>",
          "<Down>",
          "<Down>",
          "<Down>",
          "<Up>",
          "<Left>",
          "<Right>",
          "<Home>",
          "<End>",
          "u",
          "<C-r>",
          "r",
          "R",
          "f",
          "w",
          "?",
          "d",
          "a",
          "c",
          "i",
          "v",
          "/",
          "e",
          "b",
          "B",
          "T",
          "<Esc>",
          "<Esc>",
          "<BS>",
          "7",
          "<PgDn>",
          "<Tab>",
          "<Click 4:5>",
          "<WheelDown 3:3>");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"demo, linux-6.12", "choices, linux-6.1"})
  void anyKeysLeaveAStateThatIsSavedAndReadAgain(String tree, String dialect) {
    KconfigModel model = KeyScript.load(tree, Dialects.named(dialect).orElseThrow());
    for (int seed = 0; seed < SEQUENCES; seed++) {
      check(model, new Random(seed), "seed " + seed);
    }
  }

  private void check(KconfigModel model, Random random, String name) {
    TreeFiles files =
        new TreeFiles(
            folder,
            folder.resolve(".config"),
            Optional.empty(),
            "CONFIG_",
            DotConfigWriter::text,
            DefconfigWriter::text,
            false);
    TreeWorkplace workplace =
        new TreeWorkplace(
            model, files, new EngineSolver(model, Vocabulary.PLAIN, Weights.PLAIN), place -> {});
    MenuSession session =
        MenuSession.open(workplace, Optional.empty(), new Size(60, 15), Patience.ENDLESS);
    Map<String, String> start = values(session.state().configuration());
    List<String> pressed = new ArrayList<>();
    for (int i = 0; i < KEYS && !session.isOver(); i++) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      pressed.add(word);
      for (Key key : KeyText.keys(word)) {
        session.press(key);
      }
      StateView.draw(session.state(), Glyphs.UNICODE);
    }
    String story = name + ": " + String.join("", pressed);
    MenuState state = session.state();
    Configuration now = state.configuration();
    assertThat(values(read(model, DotConfigWriter.text(now)))).as(story).isEqualTo(values(now));
    assertThat(values(read(model, DefconfigWriter.text(now)))).as(story).isEqualTo(values(now));
    assertThat(now.refusals().stream().map(Refusal::message)).as(story).isEmpty();
    List<Edit> edits = state.history().edits();
    assertThat(EditText.read(EditText.of(edits), model)).as(story).contains(edits);
    while (state.history().lastEdit().isPresent()) {
      state = state.popToMenu().press(Key.of('u'));
    }
    assertThat(values(state.configuration())).as(story).isEqualTo(start);
  }

  private static Configuration read(KconfigModel model, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Configuration.of(
        model, ToolConfigReader.read(model, ".config", bytes, new DiagnosticLog()));
  }

  /**
   * The values that a file has; others may differ unseen, as in the C tool. Members of a choice
   * that are n are left out: no line tells whether such a choice is m, and n it is after reading.
   */
  private static Map<String, String> values(Configuration configuration) {
    Map<String, String> values = new TreeMap<>();
    for (Symbol symbol : configuration.model().symbols()) {
      boolean spare = symbol.choice().isPresent() && !configuration.on(symbol.name());
      if (configuration.isWritten(symbol) && !spare) {
        values.put(symbol.name(), configuration.text(symbol));
      }
    }
    return values;
  }
}
