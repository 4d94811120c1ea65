package dev.arrow.tests.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** QEMU without the product's runner, for images that the tests altered and for machine states. */
public final class Qemu {
  private Qemu() {}

  /** Boots an image; the serial line is the outcome's output. */
  public static Outcome boot(Machine machine, Path image, String... more) {
    List<String> argv = new ArrayList<>(List.of("-device", "isa-debug-exit,iobase=0xf4,iosize=4"));
    argv.addAll(List.of(more));
    return bare(machine.qemuName(), image, argv);
  }

  /**
   * The same with nothing but a serial line: no debug console and none of QEMU's own ways out.
   *
   * @param machine as QEMU names it
   */
  public static Outcome bare(String machine, Path image, List<String> more) {
    List<String> argv =
        new ArrayList<>(
            List.of(
                "qemu-system-x86_64",
                "-accel",
                "tcg",
                "-display",
                "none",
                "-serial",
                "stdio",
                "-no-reboot",
                "-nodefaults",
                "-cpu",
                "max",
                "-m",
                "8M",
                "-M",
                machine,
                "-kernel",
                image.toString()));
    argv.addAll(more);
    return Processes.run(Path.of("/"), Duration.ofSeconds(30), argv);
  }
}
