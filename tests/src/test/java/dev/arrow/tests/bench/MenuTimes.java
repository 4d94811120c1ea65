package dev.arrow.tests.bench;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.menuconfig.EngineSolver;
import dev.arrow.menuconfig.MenuSession;
import dev.arrow.menuconfig.Opening;
import dev.arrow.menuconfig.Patience;
import dev.arrow.menuconfig.Workplace;
import dev.arrow.menuconfig.cells.CellBuffer;
import dev.arrow.menuconfig.cells.Colours;
import dev.arrow.menuconfig.cells.ScreenChange;
import dev.arrow.menuconfig.cells.Theme;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.KeyText;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.EntryFacts;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.menu.History;
import dev.arrow.menuconfig.menu.MenuTree;
import dev.arrow.menuconfig.menu.Placement;
import dev.arrow.menuconfig.menu.Subject;
import dev.arrow.menuconfig.state.Request;
import dev.arrow.menuconfig.state.Size;
import dev.arrow.menuconfig.view.Glyphs;
import dev.arrow.menuconfig.view.StateView;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.solver.fix.Weights;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.Tmux;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** How long the menu takes to start, and from a key to the screen. */
final class MenuTimes {
  private static final String MADE_BY = "./arrow verify --long bench";
  private static final int KEYS = 1_000;

  /** Moves, values that are switched, and steps of a search. */
  private static final List<String> WORDS =
      List.of(
          "<Down>",
          "<Down>",
          "<Up>",
          "<PgDn>",
          "<Home>",
          "<Enter>",
          "<Left>",
          " ",
          " ",
          "y",
          "n",
          "/usb<Enter>",
          "/net dri<Enter>",
          "/ext4<Esc>",
          "u",
          "a",
          "<End>");

  private MenuTimes() {}

  /** The start on a project with Arrow's own pools, in the folder of that project. */
  static Figure startOnPools(Path project) {
    String command = SourceTree.path("arrow") + " menuconfig";
    return new Figure(
        "`arrow menuconfig` on our pools: start to first full screen",
        start(project, command, Map.of(), "F1 keys"),
        0.5,
        "s",
        MADE_BY);
  }

  /** Adds what is measured on Linux 6.1, whose commands' answers lie in the files. */
  static void measure(LinuxFiles files, Figures figures) throws IOException {
    String command =
        SourceTree.path("arrow")
            + " kconfig menuconfig --shell-replay "
            + files.record()
            + " --config "
            + files.config("ours");
    figures.add(
        new Figure(
            "`arrow kconfig menuconfig` on Linux 6.1, its commands replayed: start to first screen",
            start(files.tree(), command, files.stubs(), "Kernel Configuration"),
            1.5,
            "s",
            MADE_BY));
    List<Double> times = keys(new LoadedTree(files).configuration());
    String what = "Key to screen on Linux 6.1, ";
    figures.add(new Figure(what + "median of 1,000", times.get(KEYS / 2), 16, "ms", MADE_BY));
    figures.add(new Figure(what + "worst of 1,000", times.get(KEYS - 1), 100, "ms", MADE_BY));
  }

  /**
   * The median of some starts, from the line that is typed to a text of the screen, drawn whole.
   */
  private static double start(
      Path place, String command, Map<String, String> variables, String shown) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < Figures.RUNS; i++) {
      try (Tmux terminal = new Tmux(place, 80, 24, variables)) {
        long begin = System.nanoTime();
        terminal.line(command);
        terminal.await(shown);
        times.add((System.nanoTime() - begin) / 1e9);
      }
    }
    Collections.sort(times);
    return times.get(times.size() / 2);
  }

  /** The milliseconds that keys take, drawn by a seed and sorted. */
  static List<Double> keys(Configuration loaded) {
    Theme theme = Theme.named("dark").orElseThrow();
    MenuSession session =
        MenuSession.open(new Loaded(loaded), Optional.empty(), new Size(80, 24), Patience.ENDLESS);
    CellBuffer shown = StateView.draw(session.state(), Glyphs.UNICODE);
    Random random = new Random(1);
    List<Double> times = new ArrayList<>();
    while (times.size() < KEYS) {
      for (Key key : KeyText.keys(WORDS.get(random.nextInt(WORDS.size())))) {
        long begin = System.nanoTime();
        session.press(key);
        CellBuffer next = StateView.draw(session.state(), Glyphs.UNICODE);
        String text = ScreenChange.between(shown, next, theme, Colours.MANY);
        if (text.length() > 1 << 20) {
          throw new IllegalStateException("a screen of a megabyte");
        }
        times.add((System.nanoTime() - begin) / 1e6);
        shown = next;
      }
    }
    List<Double> sorted = new ArrayList<>(times.subList(0, KEYS));
    Collections.sort(sorted);
    return sorted;
  }

  /** A configuration that is neither read nor written, and that nothing is searched for. */
  private record Loaded(Configuration configuration) implements Workplace {
    @Override
    public Opening open(Optional<String> target) {
      Subject subject =
          new Subject(
              new MenuTree(configuration.model()),
              EntryFacts.NONE,
              new EngineSolver(configuration.model(), Vocabulary.PLAIN, Weights.PLAIN),
              Placement.file(".config"),
              "Linux",
              ".config",
              Optional.empty(),
              List.of(),
              false);
      return new Opening(subject, configuration, false, false, List.of());
    }

    @Override
    public Saved save(Request.Save request, History history) {
      return new Saved.Written("");
    }

    @Override
    public List<UserLine> load(Configuration now, String name) {
      return List.of();
    }

    @Override
    public Configuration compared(Configuration now, String name) {
      return now;
    }

    @Override
    public FixAnswer enable(
        Configuration now, String symbol, String value, BooleanSupplier givenUp) {
      return new FixAnswer.Unknown("");
    }

    @Override
    public void edit(SourcePosition place) {}

    @Override
    public void keep(List<Edit> edits) {}

    @Override
    public List<Edit> leftOver() {
      return List.of();
    }
  }
}
