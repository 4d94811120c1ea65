package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.shell.AllowedShell;
import dev.arrow.kconfig.shell.ShellPermit;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Arch;
import dev.arrow.pool.Library;
import dev.arrow.pool.Platform;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the libraries of a target. One resolver serves all targets of a run and may be asked twice
 * for one target, before and after the program is compiled: files and Kconfig are read once.
 */
public final class Resolver {
  private final ProjectFile project;
  private final PoolIndex pools;
  private final ConfigLayers layers;
  private final FileFacts facts;
  private final Map<Target, KconfigModel> models = new HashMap<>();
  private final Map<KconfigModel, Dependencies> dependencies = new HashMap<>();
  private final AllowedShell shell;
  private final DiagnosticLog kconfigLog = new DiagnosticLog();

  /** A resolver for which no Kconfig file runs anything. */
  public Resolver(ProjectFile project, PoolIndex pools, ConfigLayers layers) {
    this(project, pools, layers, ShellPermit.NONE);
  }

  /** A resolver for which Kconfig files run what the project and the user allow. */
  public Resolver(ProjectFile project, PoolIndex pools, ConfigLayers layers, ShellPermit permit) {
    this.shell = new AllowedShell(permit, project.commands());
    this.project = project;
    this.pools = pools;
    this.layers = layers;
    this.facts = new FileFacts(pools);
  }

  /** The Kconfig model of a target, loaded once; writes the target's root Kconfig. */
  public KconfigModel model(Target target) {
    TargetNames.require(target, project, pools);
    return models.computeIfAbsent(
        target, each -> new TargetModel(project, pools, shell).load(each, kconfigLog));
  }

  /** Whether Kconfig files asked for commands, whose answers may change while no file does. */
  public boolean asksCommands() {
    return shell.wasAsked();
  }

  /** What is odd in the Kconfig files that were read so far, but does no harm. */
  public List<Diagnostic> warnings() {
    return kconfigLog.sorted();
  }

  /** What to say of lines that none of the project's targets can have, if all were resolved. */
  public List<Diagnostic> idleLines(List<Resolution> resolutions) {
    return IdleLines.of(project, layers, resolutions);
  }

  /** All values of a target under its layers and the program's needs. */
  public Configuration configuration(Target target, AppFacts appFacts) {
    return configuration(target, appFacts, layers);
  }

  /**
   * A library of a target that is wanted for itself, whatever the layers say, while every option
   * has its default; empty where its dependencies keep it off.
   */
  public Optional<LibraryAlone> alone(Library library, Target target) {
    KconfigModel model = model(target);
    Dependencies known = dependencies(model);
    for (List<UserLine> wishes : LibraryAlone.wishes(pools, known, library)) {
      Configuration configuration = Configuration.of(model, wishes);
      if (configuration.on(library.symbol())) {
        return Optional.of(alone(library, target, configuration));
      }
    }
    return Optional.empty();
  }

  private LibraryAlone alone(Library library, Target target, Configuration configuration) {
    DiagnosticLog log = new DiagnosticLog();
    Arch arch = pools.arch(target.arch()).orElseThrow();
    Dependencies known = dependencies(configuration.model());
    ResolvedLibrary resolved =
        new LibraryResolver(
                pools, arch, known, new LibraryResolver.Evaluated(configuration, facts, log))
            .resolve(library);
    facts.log().sorted().forEach(log::report);
    log.throwIfErrors();
    return LibraryAlone.of(pools, resolved, known, configuration);
  }

  private Dependencies dependencies(KconfigModel model) {
    return dependencies.computeIfAbsent(model, each -> new Dependencies(pools, each));
  }

  /** What is known of a ready program that was made; nothing of one that is to be linked. */
  public AppFacts ready(Target target) {
    return RootKconfig.isLinked(project) ? AppFacts.none() : ProgramNeeds.last(project, target);
  }

  /** All values of a target under other layers and the needs of the last build. */
  Configuration configuration(Target target, ConfigLayers changed) {
    AppFacts last = ProgramNeeds.last(project, target);
    return configuration(target, last, changed);
  }

  private Configuration configuration(Target target, AppFacts appFacts, ConfigLayers own) {
    List<UserLine> lines = new ArrayList<>(new Needs(project, pools, target, appFacts).lines());
    KconfigModel model = model(target);
    lines.addAll(own.linesOf(target, model));
    return Configuration.of(model, lines);
  }

  /**
   * Resolves a target; writes its root Kconfig and its `.config`. Throws an ArrowException for
   * errors in pools or Kconfig; wishes that did not come true are in the result.
   */
  public Resolution resolve(Target target, AppFacts appFacts) {
    Configuration configuration = configuration(target, appFacts);
    keep(target, appFacts, configuration);
    DiagnosticLog log = new DiagnosticLog();
    Arch arch = pools.arch(target.arch()).orElseThrow();
    Platform platform = pools.platform(target.platform()).orElseThrow();
    List<ResolvedLibrary> libraries = libraries(configuration, arch, log);
    Optional<ResolvedProgram> program = program(configuration, target, log);
    SystemCalls calls = ServedCalls.of(pools, arch, libraries, facts.reader(), log);
    facts.log().sorted().forEach(log::report);
    log.throwIfErrors();
    return new Resolution(
        target,
        arch,
        platform,
        pools,
        configuration.model(),
        configuration,
        libraries,
        program,
        Tables.of(pools, libraries),
        calls,
        refusals(target, appFacts, configuration),
        TargetModel.rootFile(project, target),
        inputs(configuration.model(), target));
  }

  /** Writes what was found, unless the program's needs are still to come. */
  private void keep(Target target, AppFacts appFacts, Configuration configuration) {
    if (RootKconfig.isLinked(project) && appFacts instanceof AppFacts.None) {
      return;
    }
    Path file = TargetModel.buildFolder(project, target).resolve(".config");
    TargetModel.write(file, DotConfigWriter.text(configuration));
    ProgramNeeds.remember(project, target, appFacts);
  }

  private List<ResolvedLibrary> libraries(
      Configuration configuration, Arch arch, DiagnosticLog log) {
    List<Library> on =
        pools.libraries().stream().filter(each -> configuration.on(each.symbol())).toList();
    new ResolutionChecks(pools, configuration, facts, log).check(on);
    LibraryResolver resolver =
        new LibraryResolver(
            pools,
            arch,
            dependencies(configuration.model()),
            new LibraryResolver.Evaluated(configuration, facts, log));
    List<ResolvedLibrary> resolved = on.stream().map(resolver::resolve).toList();
    return LibraryOrder.of(resolved, log);
  }

  private Optional<ResolvedProgram> program(
      Configuration configuration, Target target, DiagnosticLog log) {
    if (!(project.program() instanceof ProjectFile.Program.Linked linked)) {
      return Optional.empty();
    }
    Options options = new Options(facts, configuration, log);
    return Optional.of(
        new ProgramResolver(project.folder(), pools, target, facts, log)
            .resolve(linked.sources(), options));
  }

  private List<RefusedWish> refusals(
      Target target, AppFacts appFacts, Configuration configuration) {
    List<RefusedWish> refusals =
        new ArrayList<>(new Wishes(target, layers, configuration).refused());
    refusals.addAll(new Needs(project, pools, target, appFacts).refused(configuration));
    return refusals;
  }

  private Inputs inputs(KconfigModel model, Target target) {
    NavigableSet<Path> files = new TreeSet<>(pools.filesRead());
    files.addAll(model.filesRead());
    files.addAll(layers.files());
    ConfigLayers.layersOf(target)
        .forEach(layer -> files.add(LayerFiles.file(layers.folder(), layer)));
    files.addAll(facts.reader().filesRead());
    files.add(project.file().toAbsolutePath());
    files.add(project.kconfig());
    files.remove(TargetModel.rootFile(project, target));
    NavigableSet<Path> folders = new TreeSet<>(pools.foldersGlobbed());
    folders.addAll(facts.reader().foldersListed());
    return new Inputs(files, facts.known(), folders, new TreeMap<>());
  }
}
