package dev.arrow.cli.doctor;

import dev.arrow.cli.packages.SystemPackage;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.generate.build.ToolchainCommands;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Arch;
import dev.arrow.pool.PoolIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the targets of a project are compiled and linked with, in the form of packages.txt. */
public final class ProjectTools {
  private ProjectTools() {}

  /** The programs of its toolchain, by architecture; those of an unknown one are left out. */
  public static List<SystemPackage> of(ProjectFile project, PoolIndex pools) {
    SortedMap<String, List<String>> targets = new TreeMap<>();
    for (Target target : project.targetNames()) {
      targets.computeIfAbsent(target.arch(), key -> new ArrayList<>()).add(target.toString());
    }
    List<SystemPackage> tools = new ArrayList<>();
    targets.forEach(
        (arch, names) ->
            pools.arch(arch).ifPresent(each -> tools.addAll(tools(project, each, names))));
    return List.copyOf(tools);
  }

  private static List<SystemPackage> tools(ProjectFile project, Arch arch, List<String> targets) {
    String purpose = "building " + String.join(", ", targets);
    return ToolchainCommands.of(project, arch.manifest()).programs().stream()
        .map(
            program ->
                new SystemPackage(
                    program.debianPackage(),
                    inFull(project, program.command()),
                    Verb.BUILD,
                    Optional.empty(),
                    purpose))
        .toList();
  }

  /** A compiler with a path is looked for from the project's folder on. */
  private static String inFull(ProjectFile project, String command) {
    return command.contains("/")
        ? project.folder().resolve(command).normalize().toString()
        : command;
  }
}
