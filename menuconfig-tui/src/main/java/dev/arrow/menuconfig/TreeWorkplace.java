package dev.arrow.menuconfig;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.FileFault;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.SavedConfig;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.EntryFacts;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.menu.History;
import dev.arrow.menuconfig.menu.MenuTree;
import dev.arrow.menuconfig.menu.Placement;
import dev.arrow.menuconfig.menu.Subject;
import dev.arrow.menuconfig.state.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Any Kconfig tree with one {@code .config}, read and written as the C tool does. */
public final class TreeWorkplace implements Workplace {
  private static final byte[] NO_FILE = {};

  private final KconfigModel model;
  private final TreeFiles files;
  private final Solver solver;
  private final SourceEditor editor;
  private final Recovery recovery;
  private byte[] known = NO_FILE;

  /** A tree and its files. */
  public TreeWorkplace(KconfigModel model, TreeFiles files, Solver solver, SourceEditor editor) {
    this.model = model;
    this.files = files;
    this.solver = solver;
    this.editor = editor;
    this.recovery = Recovery.beside(files.config());
  }

  @Override
  public Opening open(Optional<String> target) {
    DiagnosticLog log = new DiagnosticLog();
    known = content(files.config());
    boolean exists = known != NO_FILE;
    byte[] start = exists ? known : files.standIn().map(TreeWorkplace::content).orElse(NO_FILE);
    Path from = exists ? files.config() : files.standIn().orElse(files.config());
    List<UserLine> lines =
        ToolConfigReader.read(model, files.shown(from), start, files.prefix(), log);
    Configuration configuration = Configuration.of(model, lines);
    String title = model.root().prompt().map(prompt -> prompt.text()).orElse("Configuration");
    String name = files.shown(files.config());
    Subject subject =
        new Subject(
            new MenuTree(model),
            EntryFacts.NONE,
            solver,
            Placement.file(name),
            title,
            name,
            Optional.empty(),
            List.of(),
            false);
    byte[] whole = files.whole().apply(configuration).getBytes(StandardCharsets.UTF_8);
    boolean stale = !Arrays.equals(whole, known);
    return new Opening(
        subject,
        configuration,
        stale,
        false,
        Problems.lines(log.sorted(), configuration.refusals()));
  }

  @Override
  public Saved save(Request.Save request, History history) {
    Path file = request.name().map(files::path).orElse(files.config());
    boolean own = file.equals(files.config());
    String text =
        (request.form() == Request.Form.MINIMAL ? files.minimal() : files.whole())
            .apply(history.configuration());
    String name = files.shown(file);
    if (own && !request.anyway() && !Arrays.equals(content(file), known)) {
      return new Saved.ChangedOutside(name + " was changed by somebody else since it was read.");
    }
    try {
      boolean written =
          files.inPlace() ? SavedConfig.overwrite(file, text) : SavedConfig.write(file, text);
      if (own) {
        known = text.getBytes(StandardCharsets.UTF_8);
      }
      return new Saved.Written(written ? "wrote " + name : name + " is up to date");
    } catch (IOException e) {
      throw ArrowException.of(FileFault.writing(MenuError.FILE, file, e));
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : NO_FILE;
    } catch (IOException e) {
      throw ArrowException.of(FileFault.reading(MenuError.FILE, file, e));
    }
  }

  @Override
  public List<UserLine> load(Configuration now, String name) {
    Path file = files.path(name);
    if (!Files.isRegularFile(file)) {
      throw ArrowException.of(Diagnostic.of(MenuError.FILE, "There is no file `" + name + "`."));
    }
    DiagnosticLog log = new DiagnosticLog();
    return ToolConfigReader.read(model, files.shown(file), content(file), files.prefix(), log);
  }

  @Override
  public Configuration compared(Configuration now, String name) {
    return Configuration.of(model, load(now, name));
  }

  @Override
  public FixAnswer enable(Configuration now, String symbol, String value, BooleanSupplier givenUp) {
    return solver.enable(now, model.symbol(symbol).orElseThrow(), value, givenUp);
  }

  @Override
  public void edit(SourcePosition place) {
    editor.edit(place);
  }

  @Override
  public void keep(List<Edit> edits) {
    recovery.keep(edits);
  }

  @Override
  public List<Edit> leftOver() {
    return recovery.leftOver(model);
  }
}
