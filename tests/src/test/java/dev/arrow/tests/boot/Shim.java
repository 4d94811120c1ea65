package dev.arrow.tests.boot;

import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small loader in assembly, put between QEMU and an image. On x86_64 it lies at 7 MiB. */
final class Shim {
  private Shim() {}

  /**
   * Assembles one of the loaders beside the test programs.
   *
   * @param symbols what its source leaves open
   */
  static Path assemble(String source, Path shim, Map<String, String> symbols) {
    return assemble("gcc", "0x700000", source, shim, symbols);
  }

  /** The same for arm64, at 1 MiB of QEMU's memory. */
  static Path assembleArm64(String source, Path shim, Map<String, String> symbols) {
    return assemble("aarch64-linux-gnu-gcc", "0x40100000", source, shim, symbols);
  }

  private static Path assemble(
      String compiler, String address, String source, Path shim, Map<String, String> symbols) {
    List<String> argv =
        new ArrayList<>(
            List.of(
                compiler,
                "-nostdlib",
                "-static",
                "-no-pie",
                "-Wl,--build-id=none",
                "-Wl,-Ttext=" + address,
                "-Wl,-e," + address,
                "-Wl,-n",
                "-o",
                shim.toString()));
    symbols.forEach((name, value) -> argv.add("-D" + name + "=" + value));
    argv.add(SourceTree.path("tests/src/test/resources/programs").resolve(source).toString());
    Processes.run(SourceTree.root(), Duration.ofSeconds(30), argv).expect(0);
    return shim;
  }
}
