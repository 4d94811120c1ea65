package dev.arrow.plan;

import dev.arrow.manifest.ArchManifest;
import dev.arrow.manifest.CompilerFlag;
import dev.arrow.manifest.ImageKind;
import dev.arrow.manifest.PlatformManifest;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.pool.ExternalTree;
import dev.arrow.pool.PoolIndex;
import dev.arrow.resolve.Resolution;
import dev.arrow.resolve.ResolvedLibrary;
import dev.arrow.resolve.ResolvedProgram;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Plans what is compiled and linked for the targets of one project. */
public final class BuildPlanner {

  private final ProjectFile project;
  private final PathNames names;
  private final CompilerFlags flags;
  private final FlagPlaces places;

  /**
   * @param project what is built
   * @param home the installation's folder
   * @param pools where libraries come from
   */
  public BuildPlanner(ProjectFile project, Path home, PoolIndex pools) {
    this.project = project;
    this.names = new PathNames(project.folder());
    this.flags = new CompilerFlags(home, project.folder(), pools.pools());
    this.places = new FlagPlaces(home, project.folder());
  }

  /** The unit of a linked program; empty when the project attaches a ready one. */
  public Optional<Unit> program(Resolution resolution, Toolchain toolchain) {
    return resolution.program().map(program -> programUnit(program, resolution, toolchain));
  }

  /**
   * The plan of one target.
   *
   * @param programNeeds the symbols by which the program's libraries were chosen
   */
  public BuildPlan plan(
      Resolution resolution, Toolchain toolchain, SortedSet<String> programNeeds) {
    Optional<Unit> program = program(resolution, toolchain);
    List<Unit> libraries = new ArrayList<>();
    for (ResolvedLibrary library : resolution.libraries()) {
      if (!library.sources().isEmpty()) {
        libraries.add(libraryUnit(library, resolution, toolchain));
      }
    }
    Startup startup = StartupPlanner.plan(project, resolution);
    Unit generated = generatedUnit(startup, resolution, toolchain);
    LinkRules rules =
        new LinkRulesPlanner(names, resolution).plan(program, generated, libraries, programNeeds);
    return new BuildPlan(
        resolution.target(),
        toolchain,
        libraries,
        program,
        generated,
        startup,
        imageLayout(resolution),
        link(resolution, program, generated, libraries),
        rules);
  }

  private Unit programUnit(ResolvedProgram program, Resolution resolution, Toolchain toolchain) {
    UnitPlanner.Sources sources =
        new UnitPlanner.Sources(
            Unit.PROGRAM,
            project.folder(),
            Optional.empty(),
            program.sources(),
            flags.program(toolchain, resolution.arch().manifest()),
            programFlags(program, resolution, toolchain),
            program.ownConfig());
    return new UnitPlanner(toolchain, names, places).plan(sources, UnitPlanner.HIDE_ALL_BUT_MAIN);
  }

  private List<String> programFlags(
      ResolvedProgram program, Resolution resolution, Toolchain toolchain) {
    List<String> own =
        new ArrayList<>(toolchain.known(Instrumentation.of(resolution).flagsFor(Unit.PROGRAM)));
    own.addAll(includes(program.includeFolders()));
    return own;
  }

  private Unit libraryUnit(ResolvedLibrary library, Resolution resolution, Toolchain toolchain) {
    ArchManifest arch = resolution.arch().manifest();
    boolean ofProgram = library.library().manifest().program();
    List<CompilerFlag> wanted = new ArrayList<>(library.library().manifest().cflags());
    wanted.addAll(Instrumentation.of(resolution).flagsFor(library.name()));
    List<String> own = new ArrayList<>(toolchain.known(wanted));
    Optional<Path> external =
        resolution.pools().external(library.library()).map(ExternalTree::root);
    external.ifPresent(root -> own.add(CompilerFlags.externalMap(root, library.name())));
    own.addAll(includes(library.includeFolders()));
    UnitPlanner.Sources sources =
        new UnitPlanner.Sources(
            library.name(),
            library.library().folder(),
            external,
            library.sources(),
            ofProgram ? flags.programLibrary(toolchain, arch) : flags.kernel(toolchain, arch),
            own,
            library.ownConfig());
    return new UnitPlanner(toolchain, names, places).plan(sources, UnitPlanner.HIDE_HIDDEN);
  }

  /** Generated code includes what its tables' owners declare, so it sees what they see. */
  private Unit generatedUnit(Startup startup, Resolution resolution, Toolchain toolchain) {
    Set<Path> folders = new LinkedHashSet<>();
    SortedMap<String, String> config = new TreeMap<>();
    for (ResolvedLibrary library : resolution.libraries()) {
      if (StartupPlanner.declares(library, startup)) {
        folders.addAll(library.includeFolders());
        config.putAll(library.ownConfig());
      }
    }
    UnitPlanner.Sources sources =
        new UnitPlanner.Sources(
            Unit.GENERATED,
            project.folder(),
            Optional.empty(),
            List.of(),
            flags.kernel(toolchain, resolution.arch().manifest()),
            withDefaultVisibility(includes(folders)),
            config);
    return new UnitPlanner(toolchain, names, places).planGenerated(sources, startup);
  }

  private static List<String> withDefaultVisibility(List<String> includes) {
    List<String> own = new ArrayList<>(includes);
    own.add("-fvisibility=default");
    return own;
  }

  private List<String> includes(Collection<Path> folders) {
    return folders.stream().map(folder -> "-I" + names.of(folder)).toList();
  }

  private static ImageLayout imageLayout(Resolution resolution) {
    PlatformManifest.Offer offer = resolution.platform().offer();
    ArchManifest arch = resolution.arch().manifest();
    String template = "linker/" + offer.linker() + "-" + arch.name() + ".ld.ftl";
    return new ImageLayout(template, offer.linkAddress(), arch.pageSize());
  }

  /**
   * A machine's loader copies segments, so that padding in the file buys nothing; the host maps the
   * pages of a process, so that they must lie in the file as in memory.
   */
  private static List<String> linkFlags(ImageKind image) {
    return image == ImageKind.PROCESS ? List.of() : List.of("-n");
  }

  private Step.Link link(
      Resolution resolution, Optional<Unit> program, Unit generated, List<Unit> libraries) {
    List<String> inputs = new ArrayList<>();
    inputs.add(generated.object());
    program.map(Unit::object).ifPresent(inputs::add);
    libraries.forEach(library -> inputs.add(library.object()));
    String folder = BuildLayout.targetFolder(resolution.target());
    String image = folder + "/" + project.name();
    String linked = program.isPresent() ? image : image + BuildLayout.KERNEL;
    return new Step.Link(
        inputs,
        linked,
        image,
        image + ".debug",
        image + ".map",
        BuildLayout.generatedFolder(resolution.target()) + "/link.ld",
        linkFlags(resolution.platform().offer().image()),
        resolution.target().folder() + "/" + project.name());
  }
}
