package dev.arrow.plan;

import dev.arrow.manifest.ProjectFile;
import dev.arrow.resolve.CallNumbers;
import dev.arrow.resolve.Resolution;
import dev.arrow.resolve.ResolvedLibrary;
import dev.arrow.resolve.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plans the generated source: calls in dependency order, tables by rank, the program's words. */
final class StartupPlanner {

  private static final String PANIC = "panic";
  private static final String BASE = "base";

  /** The option of library `syscall` with which the kernel knows the names of system calls. */
  private static final String NAMES = "SYSCALL_NAMES";

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
    return new Startup(
        resolution.program().map(program -> words(project)),
        calls,
        resolution.tables().stream().map(StartupPlanner::table).toList(),
        callTable(resolution),
        resolution.library(PANIC).isPresent());
  }

  /** What a linked program is started with; an attached one has its words in the image. */
  private static Startup.Words words(ProjectFile project) {
    List<String> env = new ArrayList<>();
    project.env().forEach((name, value) -> env.add(name + "=" + value));
    return new Startup.Words(project.name(), project.args(), env);
  }

  private static Optional<Startup.CallTable> callTable(Resolution resolution) {
    return resolution
        .library(Startup.SYSTEM_CALLS)
        .map(
            library ->
                new Startup.CallTable(
                    resolution.calls().served(),
                    resolution.configuration().on(NAMES)
                        ? byNumber(resolution.calls().numbers())
                        : Collections.emptySortedMap()));
  }

  private static SortedMap<Integer, String> byNumber(CallNumbers numbers) {
    SortedMap<Integer, String> names = new TreeMap<>();
    numbers.byName().forEach((name, number) -> names.put(number, name));
    return names;
  }

  /** Whether the generated source includes a header of this library. */
  static boolean declares(ResolvedLibrary library, Startup startup) {
    return library.name().equals(BASE)
        || library.name().equals(PANIC)
        || library.name().equals(Startup.SYSTEM_CALLS)
        || startup.tables().stream().anyMatch(table -> table.name().equals(library.name()));
  }

  private static Startup.Table table(Table table) {
    return new Startup.Table(table.name(), table.entries().stream().map(Table.Entry::ops).toList());
  }
}
