package dev.arrow.menuconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.menuconfig.keys.Key;
import dev.arrow.menuconfig.keys.KeyText;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.state.MenuState;
import dev.arrow.menuconfig.state.Size;
import dev.arrow.menuconfig.view.Glyphs;
import dev.arrow.menuconfig.view.StateView;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.solver.fix.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A key script: lines that are done, each with what is to be seen then. A screen is written a line
 * a row behind a bar, many empty rows as {@code ~} and their number.
 *
 * <pre>
 * tree NAME [DIALECT]   what is configured: trees/NAME
 * start NAME            the .config to begin with: trees/NAME; without it there is none
 * size 80x24            of the screen; also later on
 * ascii                 no characters beyond ASCII
 * keys TEXT             pressed, as KeyText has them; shows the screen
 * file NAME             shows a file that was written, behind `=`
 * files                 shows the names of all files that were written, behind `=`
 * outside TEXT          somebody else writes the .config
 * readonly              nobody may write where the .config lies
 * impatient             from now on no way is found until the user gives up, which is at once
 * </pre>
 */
final class KeyScript {
  private static final Path TREES = Path.of("src/test/resources/dev/arrow/menuconfig/trees");
  private static final int FEW_BLANKS = 3;

  private final Path folder;
  private final StringBuilder out = new StringBuilder();
  private KconfigModel model = load("demo", Dialects.LINUX_6_12);
  private Size size = new Size(80, 24);
  private Glyphs glyphs = Glyphs.UNICODE;
  private Optional<MenuSession> session = Optional.empty();
  private boolean impatient;

  private KeyScript(Path folder) {
    this.folder = folder;
  }

  /** Does what a script says, with files in a folder; gives the script with what was seen. */
  static String run(String script, Path folder) throws IOException {
    KeyScript run = new KeyScript(folder);
    for (String line : script.lines().toList()) {
      boolean seen = line.startsWith("|") || line.startsWith("~") || line.startsWith("=");
      if (!seen) {
        run.out.append(line).append('\n');
        run.line(line);
      }
    }
    return run.out.toString();
  }

  static KconfigModel load(String tree, Dialect dialect) {
    DiagnosticLog log = new DiagnosticLog();
    Path root = TREES.resolve(tree).toAbsolutePath();
    KconfigModel model = KconfigLoader.load(root.resolve("Kconfig"), root, dialect, Map.of(), log);
    log.throwIfErrors();
    return model;
  }

  private void line(String line) throws IOException {
    String[] words = line.split(" ", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case "", "#" -> {}
      case "tree" -> {
        String[] names = rest.split(" ", -1);
        Dialect dialect =
            names.length > 1 ? Dialects.named(names[1]).orElseThrow() : Dialects.LINUX_6_12;
        model = load(names[0], dialect);
      }
      case "start" -> Files.copy(TREES.resolve(rest), folder.resolve(".config"));
      case "ascii" -> glyphs = Glyphs.ASCII;
      case "size" -> {
        String[] numbers = rest.split("x", -1);
        size = new Size(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
        if (session.isPresent()) {
          session.get().resize(size);
          show();
        }
      }
      case "keys" -> press(rest);
      case "file" -> Files.readString(folder.resolve(rest)).lines().forEach(this::fileLine);
      case "files" -> {
        try (Stream<Path> found = Files.list(folder)) {
          fileLine(found.map(file -> file.getFileName().toString()).sorted().toList().toString());
        }
      }
      case "outside" -> Files.writeString(folder.resolve(".config"), rest + "\n");
      case "readonly" -> {
        // Root may write everywhere, but not into what is no folder.
        Files.deleteIfExists(folder.resolve(".config"));
        Files.createDirectory(folder.resolve(".config"));
      }
      case "impatient" -> impatient = true;
      default -> throw new IllegalArgumentException("no line of a script: " + line);
    }
  }

  private void fileLine(String line) {
    out.append('=').append(line).append('\n');
  }

  private void press(String keys) {
    if (session.isEmpty()) {
      session = Optional.of(MenuSession.open(workplace(), Optional.empty(), size, this::await));
    }
    for (Key key : KeyText.keys(keys)) {
      assertThat(session.get().isOver()).as("the session is over before " + key).isFalse();
      session.get().press(key);
    }
    show();
  }

  private TreeWorkplace workplace() {
    TreeFiles files =
        new TreeFiles(
            folder,
            folder.resolve(".config"),
            Optional.empty(),
            "CONFIG_",
            DotConfigWriter::text,
            DefconfigWriter::text,
            false);
    return new TreeWorkplace(
        model,
        files,
        new SlowSolver(new EngineSolver(model, Vocabulary.PLAIN, Weights.PLAIN), () -> impatient),
        place -> out.append("# edits ").append(place).append('\n'));
  }

  /** Shows what is seen meanwhile, and gives up if that is wanted. */
  private Optional<FixAnswer> await(MenuState meanwhile, Patience.Search search) {
    if (!impatient) {
      return Patience.ENDLESS.await(meanwhile, search);
    }
    show(meanwhile);
    AtomicBoolean givenUp = new AtomicBoolean();
    CompletableFuture<FixAnswer> answer =
        CompletableFuture.supplyAsync(() -> search.run(givenUp::get));
    givenUp.set(true);
    answer.join();
    return Optional.empty();
  }

  private void show() {
    if (session.orElseThrow().isOver()) {
      out.append("|(the session is over)\n");
    } else {
      show(session.get().state());
    }
  }

  private void show(MenuState state) {
    List<String> blanks = new ArrayList<>();
    String screen = StateView.text(state, glyphs).replace(folder.toString(), "");
    for (String row : screen.lines().toList()) {
      if (row.isEmpty()) {
        blanks.add("|");
      } else {
        blanks(blanks);
        out.append('|').append(row).append('\n');
      }
    }
    blanks(blanks);
  }

  private void blanks(List<String> rows) {
    if (rows.size() > FEW_BLANKS) {
      out.append('~').append(rows.size()).append('\n');
    } else {
      rows.forEach(row -> out.append(row).append('\n'));
    }
    rows.clear();
  }
}
