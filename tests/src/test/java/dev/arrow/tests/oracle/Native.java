package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs programs on this machine's own kernel.
 *
 * @param runner the program {@code native}, compiled
 * @param archive the world's files
 */
record Native(Path runner, Path archive) {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Compiles the runner. */
  static Native in(Path folder, Path archive) {
    Path runner = folder.resolve("native");
    List<String> argv =
        List.of(
            "gcc",
            "-O1",
            "-Wall",
            "-Werror",
            "-o",
            runner.toString(),
            SourceTree.path("tests/oracle/native.c").toString(),
            SourceTree.path("tests/oracle/times.c").toString());
    Processes.run(SourceTree.root(), LIMIT, argv).expect(0);
    return new Native(runner, archive);
  }

  /** Runs a program to its end. */
  Result run(Start start) {
    List<String> argv =
        new ArrayList<>(List.of(runner.toString(), archive.toString(), start.program().toString()));
    argv.add(start.place());
    argv.addAll(start.words());
    return RawProcess.run(argv, start.typist(), LIMIT);
  }
}
