package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The least memory of ready programs on the smallest machine, kernel in its default form. */
final class AttachedMemory {
  private static final Path BUSYBOX = Path.of("/bin/busybox");
  private static final List<String> TARGETS = List.of("kvm/x86_64");
  private static final int STEP = 256;
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private AttachedMemory() {}

  static void measure(Figures figures) {
    TestProject hello = hello();
    figures.add(
        new LeastMemory(hello, Machine.MICROVM, STEP, List.of(), "hello\n")
            .figure("least memory, hello with musl, microvm", 2 * 1024));
    TestProject busybox = TestProject.attached("memory-busybox", BUSYBOX, TARGETS).sharingObjects();
    figures.add(
        new LeastMemory(busybox, Machine.MICROVM, STEP, List.of("ls", "/"), "dev\netc\nproc\n")
            .figure("least memory, busybox ls, microvm", 6 * 1024));
  }

  private static TestProject hello() {
    TestProject project =
        TestProject.linked(
            "memory-musl",
            TARGETS,
            "#include <stdio.h>\n\nint main(void)\n{\n\tputs(\"hello\");\n\treturn 0;\n}\n");
    Processes.run(
            project.folder(), LIMIT, List.of("musl-gcc", "-static", "-O2", "-o", "hello", "main.c"))
        .expect(0);
    return project
        .sharingObjects()
        .write("arrow.yaml", "name: memory-musl\napp: {elf: hello}\ntargets: [kvm/x86_64]\n");
  }
}
