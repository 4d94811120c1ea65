package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs programs on this machine's own kernel; those for another architecture by QEMU's user mode.
 *
 * @param runner the program {@code native}, compiled
 * @param archive the world's files
 */
record Native(Path runner, Path archive) {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Path EMULATOR = Path.of("/usr/bin/qemu-aarch64-static");

  /** What QEMU adds to the output of a program that a signal ends. */
  private static final String EMULATORS_WORD = "qemu: uncaught target signal [^\\n]*\\n";

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

  /** The same with other files. */
  Native with(Path files) {
    return new Native(runner, files);
  }

  /** Runs a program twice; fails when it does not do the same, as it is no test then. */
  Result twice(Start start) {
    Result once = run(start);
    Result again = run(start);
    if (!once.equals(again)) {
      throw new AssertionError("natively not the same twice\n" + once.difference(again));
    }
    return once;
  }

  /** Runs a program to its end. */
  Result run(Start start) {
    List<String> argv = new ArrayList<>(List.of(runner.toString()));
    boolean emulated = start.arch() != Arch.X86_64;
    if (emulated) {
      argv.addAll(List.of("-e", EMULATOR.toString()));
    }
    argv.addAll(List.of(archive.toString(), start.program().toString(), start.place()));
    argv.addAll(start.words());
    Result result = RawProcess.run(argv, start.typist(), LIMIT);
    return emulated
        ? new Result(result.output().replaceAll(EMULATORS_WORD, ""), result.status())
        : result;
  }
}
