package dev.arrow.tests.bench;

import dev.arrow.tests.harness.GoProgram;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.util.List;

/** The least memory of programs in Go on the smallest machine, kernel in its default form. */
final class GoMemory {
  private static final Path FOLDER = SourceTree.path("tests/target/go-memory");
  private static final int STEP = 1024;

  private GoMemory() {}

  static void measure(Figures figures) {
    figures.add(least("hello", "hello\n").figure("least memory, hello in Go, microvm", 8 * 1024));
    figures.add(
        least("collector", "11180064 true\n")
            .figure("least memory, 64 goroutines and a collector, microvm", 16 * 1024));
  }

  private static LeastMemory least(String name, String output) {
    Path program = GoProgram.compile(name, FOLDER);
    TestProject project =
        TestProject.attached("memory-go-" + name, program, List.of("kvm/x86_64")).sharingObjects();
    return new LeastMemory(project, Machine.MICROVM, STEP, List.of(), output);
  }
}
