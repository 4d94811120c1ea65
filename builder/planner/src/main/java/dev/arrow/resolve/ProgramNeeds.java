package dev.arrow.resolve;

import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Remembers what a program needed when it was last built, so that its options can be looked at and
 * set without building it.
 */
final class ProgramNeeds {
  private static final String FILE = "needs";
  private static final int LARGEST = 1024 * 1024;

  private ProgramNeeds() {}

  static void remember(ProjectFile project, Target target, AppFacts facts) {
    if (facts instanceof AppFacts.Linked linked) {
      StringBuilder text = new StringBuilder();
      linked.undefinedSymbols().forEach(name -> text.append(name).append('\n'));
      TargetModel.write(file(project, target), text.toString());
    }
  }

  /** The facts of the last build; none if there was none. */
  static AppFacts last(ProjectFile project, Target target) {
    return RootKconfig.isLinked(project)
        ? linked(project, target)
        : ProgramCalls.of(project, target.arch()).map(AppFacts::attached).orElse(AppFacts.none());
  }

  private static AppFacts linked(ProjectFile project, Target target) {
    Path file = file(project, target);
    try {
      if (!Files.exists(file) || Files.size(file) > LARGEST) {
        return AppFacts.none();
      }
      NavigableSet<String> names = new TreeSet<>();
      new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(names::add);
      return AppFacts.linked(names);
    } catch (IOException e) {
      return AppFacts.none();
    }
  }

  private static Path file(ProjectFile project, Target target) {
    return TargetModel.buildFolder(project, target).resolve(FILE);
  }
}
