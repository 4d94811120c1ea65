package dev.arrow.plan;

import dev.arrow.manifest.ExternalRules;
import dev.arrow.text.Fingerprint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Plans the folder, objects and joined object of a unit.
 *
 * @param toolchain compiles it
 * @param names spells paths
 * @param places what flags say wherever the folders lie
 */
record UnitPlanner(Toolchain toolchain, PathNames names, FlagPlaces places) {

  /** Options of objcopy that hide what a library does not export. */
  static final List<String> HIDE_HIDDEN = List.of("--localize-hidden");

  /** Options of objcopy for generated code, all of which is meant for others. */
  static final List<String> HIDE_NOTHING = List.of();

  /** Options of objcopy that hide all of a program but its entry. */
  static final List<String> HIDE_ALL_BUT_MAIN = List.of("--keep-global-symbol=main");

  /**
   * What is to be compiled.
   *
   * @param name the unit's name
   * @param root folder of the sources
   * @param external folder of sources that were fetched, if there are any
   * @param sources the sources, below one of the two
   * @param commonFlags flags shared with other units
   * @param ownFlags flags of this unit
   * @param config options and values
   */
  record Sources(
      String name,
      Path root,
      Optional<Path> external,
      List<Path> sources,
      List<String> commonFlags,
      List<String> ownFlags,
      SortedMap<String, String> config) {

    /** The way to a source from where the unit's sources lie. */
    String inside(Path source) {
      if (external.isPresent() && source.startsWith(external.get())) {
        return ExternalRules.PREFIX + external.get().relativize(source);
      }
      return root.relativize(source).toString();
    }
  }

  Unit plan(Sources of, List<String> localize) {
    String folder = BuildLayout.OBJECTS + "/" + of.name() + "-" + key(of);
    List<Step.Compile> compiles = new ArrayList<>();
    for (Path source : of.sources()) {
      String inside = of.inside(source);
      String shown = of.name().equals(Unit.PROGRAM) ? inside : of.name() + "/" + inside;
      compiles.add(new Step.Compile(names.of(source), folder + "/" + inside + ".o", shown));
    }
    Step.Join join = join(of.name(), folder, compiles, localize);
    return unit(of, folder, compiles, Optional.of(join));
  }

  /** A unit of sources that lie in its object folder, so that equal ones are shared. */
  Unit planGenerated(Sources of, Startup content) {
    String key = new Fingerprint().add(key(of)).addAll(content.texts()).text();
    String folder = BuildLayout.OBJECTS + "/" + of.name() + "-" + key;
    List<Step.Compile> compiles = new ArrayList<>();
    for (String file : content.files()) {
      String source = folder + "/" + file;
      compiles.add(new Step.Compile(source, source + ".o", "gen/" + file));
    }
    Optional<Step.Join> join =
        compiles.size() == 1
            ? Optional.empty()
            : Optional.of(join(of.name(), folder, compiles, HIDE_NOTHING));
    return unit(of, folder, compiles, join);
  }

  private static Unit unit(
      Sources of, String folder, List<Step.Compile> compiles, Optional<Step.Join> join) {
    return new Unit(
        of.name(), folder, of.commonFlags(), of.ownFlags(), of.config(), compiles, join);
  }

  private String key(Sources of) {
    return new Fingerprint()
        .add(toolchain.compiler())
        .add(toolchain.identity())
        .addAll(places.anywhere(of.commonFlags(), isOfProject(of)))
        .addAll(places.anywhere(of.ownFlags(), true))
        .addAll(of.config().keySet())
        .addAll(of.config().values())
        .text();
  }

  /** Whether the unit, or a header that it sees, lies in the project. */
  private boolean isOfProject(Sources of) {
    return of.name().equals(Unit.PROGRAM)
        || (of.root().startsWith(names.project()) && !of.sources().isEmpty())
        || of.ownFlags().stream().anyMatch(UnitPlanner::isRelativeInclude);
  }

  private static boolean isRelativeInclude(String flag) {
    return flag.startsWith("-I") && !flag.startsWith("-I/");
  }

  /** Two targets may compile different sources of one library with equal flags and options. */
  private static Step.Join join(
      String name, String folder, List<Step.Compile> compiles, List<String> localize) {
    List<String> objects = compiles.stream().map(Step.Compile::output).toList();
    String sources = new Fingerprint().addAll(objects).addAll(localize).text();
    String output = folder + "/joined-" + sources + ".o";
    String shown = name.equals(Unit.PROGRAM) ? "program" : name;
    return new Step.Join(objects, output, shown, localize);
  }
}
