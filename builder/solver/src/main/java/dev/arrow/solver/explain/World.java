package dev.arrow.solver.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a project decides before any line is read.
 *
 * @param platform of the target
 * @param arch of the target
 * @param program how the program comes to the kernel, {@code linked} or {@code attached}
 */
record World(String platform, String arch, String program) {

  String target() {
    return platform + "/" + arch;
  }

  /**
   * Says in few words which worlds these are, such as {@code on kvm/arm64} or {@code for attached
   * programs}; each text stands for one or more of them.
   *
   * @param all the worlds there are
   */
  static List<String> titles(List<World> some, List<World> all) {
    List<String> programs = all.stream().map(World::program).distinct().toList();
    for (String program : programs) {
      if (isAll(some, all, world -> world.program.equals(program)) && programs.size() > 1) {
        return List.of("for " + program + " programs");
      }
    }
    List<String> titles = new ArrayList<>();
    List<World> both = some.stream().filter(each -> some.containsAll(siblings(each, all))).toList();
    titles.addAll(targets(both, all, ""));
    for (String program : programs) {
      List<World> only =
          some.stream()
              .filter(each -> each.program.equals(program) && !both.contains(each))
              .toList();
      titles.addAll(targets(only, all, " for " + program + " programs"));
    }
    return List.copyOf(titles);
  }

  /** The same target with every kind of program. */
  private static List<World> siblings(World world, List<World> all) {
    return all.stream().filter(each -> each.target().equals(world.target())).toList();
  }

  private static List<String> targets(List<World> some, List<World> all, String programs) {
    List<String> names = some.stream().map(World::target).distinct().toList();
    List<World> everyTarget = distinctTargets(all);
    List<World> these = distinctTargets(some);
    for (World world : these) {
      if (isAll(these, everyTarget, each -> each.platform.equals(world.platform))) {
        return List.of("on " + world.platform + programs);
      }
      if (isAll(these, everyTarget, each -> each.arch.equals(world.arch))) {
        return List.of("on " + world.arch + programs);
      }
    }
    return names.stream().map(name -> "on " + name + programs).toList();
  }

  private static List<World> distinctTargets(List<World> worlds) {
    return worlds.stream().map(each -> new World(each.platform, each.arch, "")).distinct().toList();
  }

  /** Whether these are just those of all that the test picks. */
  private static boolean isAll(List<World> some, List<World> all, Predicate<World> picked) {
    List<World> those = all.stream().filter(picked).toList();
    return !some.isEmpty() && some.size() == those.size() && some.containsAll(those);
  }
}
