package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.menuconfig.MenuSession;
import dev.arrow.menuconfig.Patience;
import dev.arrow.menuconfig.keys.KeyText;
import dev.arrow.menuconfig.menu.History;
import dev.arrow.menuconfig.state.Request;
import dev.arrow.menuconfig.state.Size;
import dev.arrow.resolve.ConfigEditor;
import dev.arrow.resolve.ConfigLayers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds whatever keys are pressed in the menu of a project on the real pools. */
final class MenuLawsTest {
  private static final int SEQUENCES = 40;
  private static final int KEYS = 30;

  /** Entries of all kinds: libraries on and off, on one target alone, in a choice, numbers. */
  private static final List<String> ENTRIES =
      List.of(
          "lib_strace",
          "lib_ramfs",
          "lib_procfs",
          "lib_clock_tsc",
          "lib_console_stderr",
          "lib_tty_device",
          "lib_signal",
          "lib_limits",
          "lib_ns16550",
          "sanitizer_stop",
          "isolation_none",
          "tlsf_check",
          "kvm_stack");

  private static final List<String> WORDS =
      List.of(
          " ",
          " ",
          "y",
          "n",
          "<Enter>",
          "<Enter>",
          "f",
          "r",
          "u",
          "<C-r>",
          "<Down>",
          "<Up>",
          "<C-u>64<Enter>",
          "t1",
          "t2",
          "te",
          "<Esc>",
          "a",
          "T",
          "d",
          "w");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"{elf: prog}", "{sources: [main.c]}"})
  void anyKeysLeaveAStateThatIsSavedAndReadAgainOnTheTargetsThatWereChanged(String app)
      throws IOException {
    Files.write(folder.resolve("prog"), new byte[] {0x7f, 'E', 'L', 'F'});
    Files.writeString(folder.resolve("main.c"), "int main(void)\n{\n\treturn 0;\n}\n");
    Files.writeString(
        folder.resolve("arrow.yaml"),
        "name: demo\napp: " + app + "\ntargets: [kvm/x86_64, linuxu/x86_64]\n");
    Session session = Invocation.session(folder);
    ConfigOptions.Opened opened = new ConfigOptions().open(session, folder.toString());
    for (int seed = 0; seed < SEQUENCES; seed++) {
      ConfigLayers.read(opened.project()).empty().write();
      check(session, reread(opened), new Random(seed), "seed " + seed);
    }
  }

  /** The same project with the lines that its files have now. */
  private static ConfigOptions.Opened reread(ConfigOptions.Opened opened) {
    ProjectFile project = opened.project();
    ConfigEditor editor =
        new ConfigEditor(project, opened.pools(), ConfigLayers.read(opened.project()));
    return new ConfigOptions.Opened(project, opened.pools(), editor);
  }

  private void check(Session session, ConfigOptions.Opened opened, Random random, String name) {
    ProjectWorkplace workplace = new ProjectWorkplace(session, opened, place -> {}, false);
    MenuSession menu =
        MenuSession.open(workplace, Optional.empty(), new Size(80, 20), Patience.ENDLESS);
    List<String> pressed = new ArrayList<>();
    for (int i = 0; i < KEYS && !menu.isOver(); i++) {
      boolean jumps = i % 3 == 0;
      String entry = ENTRIES.get(random.nextInt(ENTRIES.size()));
      String word = jumps ? "/" + entry + "<Enter>" : WORDS.get(random.nextInt(WORDS.size()));
      pressed.add(word);
      KeyText.keys(word).stream().takeWhile(key -> !menu.isOver()).forEach(menu::press);
    }
    String story = name + ": " + String.join("", pressed);
    History history = menu.state().history();
    Target shown = Targets.named(opened.project(), menu.state().subject().target().orElseThrow());
    Map<Target, Map<String, String>> wanted = new HashMap<>();
    for (Target target : opened.project().targetNames()) {
      Optional<String> own = Optional.of(target.toString());
      boolean changed = history.edits().stream().anyMatch(edit -> edit.target().equals(own));
      if (changed || target.equals(shown)) {
        wanted.put(target, values(of(history, opened, target).configuration()));
      }
    }
    workplace.save(new Request.Save(Optional.empty(), Request.Form.WHOLE, true, false), history);
    ConfigEditor read = reread(opened).editor();
    for (Map.Entry<Target, Map<String, String>> each : wanted.entrySet()) {
      assertThat(values(read.configuration(each.getKey())))
          .as(story + " on " + each.getKey())
          .isEqualTo(each.getValue());
    }
    // A line for all targets fits the one that was shown then; this one may not be able to have it.
    if (history.edits().stream().allMatch(edit -> edit.target().isPresent())) {
      assertThat(read.linesWithoutEffect(shown).stream().map(Diagnostic::message))
          .as(story)
          .isEmpty();
    }
    History first = of(history, opened, shown);
    while (first.lastEdit().isPresent()) {
      first = first.undone().orElseThrow();
    }
    assertThat(values(first.configuration()))
        .as(story)
        .isEqualTo(values(opened.editor().configuration(shown)));
  }

  private static History of(History history, ConfigOptions.Opened opened, Target target) {
    return history.on(opened.editor().configuration(target), Optional.of(target.toString()));
  }

  private static Map<String, String> values(Configuration configuration) {
    Map<String, String> values = new TreeMap<>();
    for (Symbol symbol : configuration.model().symbols()) {
      values.put(symbol.name(), configuration.text(symbol));
    }
    return values;
  }
}
