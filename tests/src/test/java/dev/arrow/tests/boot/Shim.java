package dev.arrow.tests.boot;

import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small loader in assembly, put between QEMU and an image. It lies at 7 MiB. */
final class Shim {
  private Shim() {}

  /**
   * Assembles one of the loaders beside the test programs.
   *
   * @param symbols what its source leaves open
   */
  static Path assemble(String source, Path shim, Map<String, String> symbols) {
    List<String> argv =
        new ArrayList<>(
            List.of(
                "gcc",
                "-nostdlib",
                "-static",
                "-no-pie",
                "-Wl,--build-id=none",
                "-Wl,-Ttext=0x700000",
                "-Wl,-e,0x700000",
                "-Wl,-n",
                "-o",
                shim.toString()));
    symbols.forEach((name, value) -> argv.add("-D" + name + "=" + value));
    argv.add(SourceTree.path("tests/src/test/resources/programs").resolve(source).toString());
    Processes.run(SourceTree.root(), Duration.ofSeconds(30), argv).expect(0);
    return shim;
  }
}
