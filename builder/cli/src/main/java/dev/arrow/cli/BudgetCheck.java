package dev.arrow.cli;

import dev.arrow.cli.budget.Cost;
import dev.arrow.cli.budget.CostFinder;
import dev.arrow.cli.budget.Overspending;
import dev.arrow.cli.packages.PackageScopes;
import dev.arrow.cli.packages.SearchPath;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.diag.Diagnostic;
import dev.arrow.generate.build.BuildResult;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.Budget;
import dev.arrow.manifest.Budget.Figure;
import dev.arrow.manifest.ImageKind;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.run.InstructionCounter;
import dev.arrow.run.Machine;
import dev.arrow.run.Machines;
import dev.arrow.size.Grouping;
import dev.arrow.size.ImageSizes;
import dev.arrow.size.SizeTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Holds the images of a build against what they may cost. */
final class BudgetCheck {
  private static final String KEY = "budget";

  private final Session session;
  private final Path folder;
  private final Budget asked;
  private final Optional<ProjectFile> project;

  private BudgetCheck(Session session, Path folder, Budget asked, Optional<ProjectFile> project) {
    this.session = session;
    this.folder = folder;
    this.asked = asked;
    this.project = project;
  }

  /**
   * The check of a project.
   *
   * @param asked what the command line says; wins over the project
   */
  static BudgetCheck of(Session session, Path folder, Budget asked) {
    Path file = folder.resolve(ProjectFileReader.FILE_NAME);
    boolean needed = asked.limits().containsKey(Figure.INSNS) || mentionsBudget(file);
    return new BudgetCheck(
        session,
        folder,
        asked,
        needed ? Optional.of(ProjectFileReader.read(file)) : Optional.empty());
  }

  /** Reading YAML takes longer than a build with nothing to do; most projects have no budget. */
  private static boolean mentionsBudget(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(KEY);
    } catch (IOException e) {
      throw Session.unreadable(file, e);
    }
  }

  private Budget budget(Target target) {
    return asked.orElse(project.map(each -> each.budgets().of(target)).orElse(Budget.NONE));
  }

  /**
   * Sees to it, before anything is built, that what must be counted can be.
   *
   * @param targets as typed; empty: all
   * @param options say whether packages may be installed
   */
  void requireTools(List<String> targets, BuildOptions options) {
    if (project.isEmpty()) {
      return;
    }
    List<Target> counted =
        project.get().targetNames().stream()
            .filter(each -> targets.isEmpty() || targets.contains(each.toString()))
            .filter(each -> budget(each).limits().containsKey(Figure.INSNS))
            .filter(each -> isMachine(each, options))
            .toList();
    if (!counted.isEmpty()) {
      session.needPackages(Verb.RUN, PackageScopes.of(project.get(), counted), options.yes());
      counted.stream().map(BudgetCheck::machine).distinct().forEach(this::requireCounter);
    }
  }

  private boolean isMachine(Target target, BuildOptions options) {
    return Platforms.image(
            session.arrowHome(), project.orElseThrow(), target, options.place(session))
        != ImageKind.PROCESS;
  }

  private void requireCounter(Machine machine) {
    counter(machine).requireTools();
  }

  /** The machine on which a target's images are measured. */
  private static Machine machine(Target target) {
    return Machines.of(target.platform(), target.arch()).get(0);
  }

  private InstructionCounter counter(Machine machine) {
    return new InstructionCounter(session.commands(), session.arrowHome(), folder, machine);
  }

  /** What the images cost, by target; only of those that have limits. */
  Map<String, List<Cost>> costs(BuildResult result) {
    Map<String, List<Cost>> costs = new TreeMap<>();
    for (BuiltTarget target : result.targets()) {
      Budget budget = budget(target);
      if (!budget.limits().isEmpty()) {
        costs.put(target.target(), costs(target, budget));
      }
    }
    return costs;
  }

  private Budget budget(BuiltTarget target) {
    return budget(Target.parse(target.target()).orElseThrow());
  }

  private List<Cost> costs(BuiltTarget target, Budget budget) {
    CostFinder.Image image =
        new CostFinder.Image(
            target.folder(), target.image(), target.debug(), target.kind() != ImageKind.PROCESS);
    Machine machine = machine(Target.parse(target.target()).orElseThrow());
    try {
      return new CostFinder(counter(machine), machine, emulator(machine)).costs(image, budget);
    } catch (IOException e) {
      throw Session.unreadable(target.image(), e);
    }
  }

  /** A QEMU that was replaced by another may count differently. */
  private String emulator(Machine machine) throws IOException {
    Optional<Path> found =
        new SearchPath(session.environment().getOrDefault("PATH", ""))
            .find(machine.arch().machineEmulator());
    return found.isEmpty()
        ? ""
        : Files.size(found.get()) + " " + Files.getLastModifiedTime(found.get());
  }

  /** Says what was held; returns an error a figure that was not. */
  List<Diagnostic> exceeded(BuildResult result, Map<String, List<Cost>> costs) {
    List<Diagnostic> errors = new ArrayList<>();
    for (BuiltTarget target : result.targets()) {
      List<Cost> own = costs.getOrDefault(target.target(), List.of());
      if (costs.containsKey(target.target())) {
        session.console().remark(target.target() + ": " + text(target, own));
      }
      errors.addAll(errors(target, own));
    }
    return errors;
  }

  private String text(BuiltTarget target, List<Cost> costs) {
    List<String> texts = new ArrayList<>(costs.stream().map(Cost::text).toList());
    List<String> others =
        budget(target).limits().keySet().stream()
            .filter(figure -> costs.stream().noneMatch(cost -> cost.figure() == figure))
            .map(Figure::word)
            .toList();
    if (!others.isEmpty()) {
      texts.add(String.join(" and ", others) + " not held: it is a process");
    }
    return String.join(", ", texts);
  }

  private List<Diagnostic> errors(BuiltTarget target, List<Cost> costs) {
    List<Cost> exceeded = costs.stream().filter(cost -> !cost.held()).toList();
    if (exceeded.isEmpty()) {
      return List.of();
    }
    SizeTable libraries =
        SizeTable.of(
            Grouping.LIBRARY,
            ImageSizes.of(target.image()),
            new SizeBaseline.Former(session).of(target, List.of()));
    return exceeded.stream()
        .map(cost -> Overspending.of(target.target(), Objects.requireNonNull(cost), libraries))
        .toList();
  }
}
