package dev.arrow.cli;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigReader;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.menuconfig.EngineSolver;
import dev.arrow.menuconfig.Opening;
import dev.arrow.menuconfig.Problems;
import dev.arrow.menuconfig.Recovery;
import dev.arrow.menuconfig.Solver;
import dev.arrow.menuconfig.SourceEditor;
import dev.arrow.menuconfig.Workplace;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.menu.History;
import dev.arrow.menuconfig.menu.MenuTree;
import dev.arrow.menuconfig.menu.Placement;
import dev.arrow.menuconfig.menu.Subject;
import dev.arrow.menuconfig.state.Request;
import dev.arrow.resolve.ConfigChange;
import dev.arrow.resolve.ConfigLayers;
import dev.arrow.resolve.LayerEdit;
import dev.arrow.solver.fix.Weights;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The configuration of a project: its layers, seen through one target at a time. */
final class ProjectWorkplace implements Workplace {
  private final Session session;
  private final ConfigOptions.Opened opened;
  private final SourceEditor editor;
  private final Recovery recovery;
  private ConfigLayers known;
  private final boolean onlyTarget;
  private @Nullable Shown shown;

  /** A target that is shown. */
  private record Shown(Target target, Configuration start, PoolFacts facts, Solver solver) {}

  /**
   * A project.
   *
   * @param onlyTarget whether edits are for the target that is shown alone, at the start
   */
  ProjectWorkplace(
      Session session, ConfigOptions.Opened opened, SourceEditor editor, boolean onlyTarget) {
    this.onlyTarget = onlyTarget;
    this.session = session;
    this.opened = opened;
    this.editor = editor;
    this.known = ConfigLayers.read(opened.project());
    this.recovery = Recovery.beside(known.folder().resolve("common.config"));
  }

  private Shown shown() {
    return Objects.requireNonNull(shown, "no target was opened");
  }

  @Override
  public Opening open(Optional<String> name) {
    ProjectFile project = opened.project();
    Target target = Targets.named(project, name.orElse(""));
    Configuration start = opened.editor().configuration(target);
    PoolFacts facts = PoolFacts.of(session, opened, target);
    Weights weights = new Weights(facts::isLibrary, facts::bytes);
    Solver solver = new EngineSolver(start.model(), new PoolWords(opened.pools()), weights);
    shown = new Shown(target, start, facts, solver);
    Subject subject =
        new Subject(
            new MenuTree(start.model()),
            facts,
            solver,
            placement(target),
            project.name(),
            "config/",
            Optional.of(target.toString()),
            project.targetNames().stream().map(Target::toString).toList(),
            true);
    return new Opening(
        subject,
        start,
        false,
        onlyTarget,
        Problems.lines(opened.editor().linesWithoutEffect(target), List.of()));
  }

  private Placement placement(Target target) {
    Placement.Place own =
        new Placement.Place(
            "config/" + target.folder() + ".config", Optional.of(target.toString()));
    return (symbol, onlyTarget) -> {
      if (onlyTarget || opened.editor().hasOwnLine(symbol, target)) {
        return own;
      }
      return opened.editor().dependsOnTarget(symbol, target)
          ? new Placement.Place("the files of the targets that have it", Optional.empty())
          : new Placement.Place("config/common.config", Optional.empty());
    };
  }

  @Override
  public Saved save(Request.Save request, History history) {
    if (request.name().isPresent() || request.form() == Request.Form.MINIMAL) {
      return saveAs(request.name().orElse("defconfig"), history);
    }
    if (!request.anyway() && !ConfigLayers.read(opened.project()).lines().equals(known.lines())) {
      return new Saved.ChangedOutside(
          "A file in config/ was changed by somebody else since it was read.");
    }
    List<LayerEdit> steps = new SessionSteps(opened.project()).of(history.edits());
    ConfigChange change = opened.editor().replay(steps, wanted(history));
    change.layers().write();
    known = ConfigLayers.read(opened.project());
    String remarks =
        change.remarks().stream().map(each -> " " + each.message()).collect(Collectors.joining());
    return new Saved.Written("wrote config/" + remarks);
  }

  /** The values of the target that is shown, and of those that edits are for which are not. */
  private SortedMap<Target, Configuration> wanted(History history) {
    SortedMap<Target, Configuration> wanted = new TreeMap<>(Comparator.comparing(Target::toString));
    for (Edit edit : history.edits()) {
      if (edit.target().isPresent()) {
        Target target = Targets.named(opened.project(), edit.target().get());
        wanted.computeIfAbsent(
            target,
            each -> history.on(opened.editor().configuration(each), edit.target()).configuration());
      }
    }
    wanted.put(shown().target(), history.configuration());
    return wanted;
  }

  /** A copy: the fewest lines that give the target its values. */
  private Saved saveAs(String name, History history) {
    Path file = session.path(name);
    try {
      AtomicFile.writeIfChanged(file, DefconfigWriter.text(history.configuration()));
    } catch (IOException e) {
      throw Session.unwritable(file, e);
    }
    return new Saved.Written("wrote " + session.shown(file));
  }

  @Override
  public List<UserLine> load(Configuration now, String name) {
    DiagnosticLog log = new DiagnosticLog();
    List<UserLine> lines = DotConfigReader.read(name, session.read(name), log);
    log.throwIfErrors();
    return lines;
  }

  @Override
  public Configuration compared(Configuration now, String name) {
    List<UserLine> lines = new ArrayList<>();
    now.lines().stream().filter(line -> line.weight() == UserLine.Weight.NEED).forEach(lines::add);
    boolean files = name.equals("config/");
    lines.addAll(
        files
            ? ConfigLayers.read(opened.project()).linesOf(shown().target(), now.model())
            : load(now, name));
    return Configuration.of(now.model(), lines);
  }

  @Override
  public FixAnswer enable(Configuration now, String symbol, String value, BooleanSupplier givenUp) {
    return shown().solver().enable(now, now.model().symbol(symbol).orElseThrow(), value, givenUp);
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
    return recovery.leftOver(shown().start().model());
  }
}
