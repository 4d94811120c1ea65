package dev.arrow.plan;

import dev.arrow.manifest.ProjectFile;
import dev.arrow.resolve.Resolution;
import dev.arrow.resolve.ResolvedLibrary;
import dev.arrow.resolve.Table;
import java.util.ArrayList;
import java.util.List;

/** Plans the generated source: calls in dependency order, tables by rank, the program's words. */
final class StartupPlanner {

  private static final String PANIC = "panic";
  private static final String BASE = "base";

  private StartupPlanner() {}

  static Startup plan(ProjectFile project, Resolution resolution) {
    List<Startup.Call> calls = new ArrayList<>();
    for (ResolvedLibrary library : resolution.libraries()) {
      library
          .library()
          .manifest()
          .init()
          .ifPresent(init -> calls.add(new Startup.Call(library.name(), init.text())));
    }
    List<String> env = new ArrayList<>();
    project.env().forEach((name, value) -> env.add(name + "=" + value));
    return new Startup(
        project.name(),
        project.args(),
        env,
        calls,
        resolution.tables().stream().map(StartupPlanner::table).toList(),
        resolution.library(PANIC).isPresent());
  }

  /** Whether the generated source includes a header of this library. */
  static boolean declares(ResolvedLibrary library, Startup startup) {
    return library.name().equals(BASE)
        || library.name().equals(PANIC)
        || startup.tables().stream().anyMatch(table -> table.name().equals(library.name()));
  }

  private static Startup.Table table(Table table) {
    return new Startup.Table(table.name(), table.entries().stream().map(Table.Entry::ops).toList());
  }
}
