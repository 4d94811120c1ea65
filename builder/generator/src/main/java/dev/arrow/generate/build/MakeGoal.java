package dev.arrow.generate.build;

import dev.arrow.plan.BuildPlan;
import dev.arrow.plan.Unit;
import java.util.Set;
import java.util.TreeSet;

/**
 * What make is to make for a target.
 *
 * @param target the target's name
 * @param goal the word by which the makefile knows it
 * @param folders those that all of its files are made in, relative to the project's folder
 */
record MakeGoal(String target, String goal, Set<String> folders) {
  MakeGoal {
    folders = Set.copyOf(folders);
  }

  /** The image of a target. */
  static MakeGoal of(BuildPlan plan) {
    return of(plan.target().toString(), plan.folder(), ObjectCounts.of(plan.units()));
  }

  /**
   * The image of a target.
   *
   * @param folder the target's
   * @param objects its object folders
   */
  static MakeGoal of(String target, String folder, ObjectCounts objects) {
    Set<String> folders = new TreeSet<>(objects.byFolder().keySet());
    folders.add(folder);
    return new MakeGoal(target, folder.substring(folder.lastIndexOf('/') + 1), folders);
  }

  /** The joined program of a target. */
  static MakeGoal ofProgram(String target, Unit program) {
    return new MakeGoal(target, program.object(), Set.of(program.folder()));
  }

  /** Whether a file is made for it. */
  boolean owns(String file) {
    return folders.stream().anyMatch(folder -> file.startsWith(folder + "/"));
  }
}
