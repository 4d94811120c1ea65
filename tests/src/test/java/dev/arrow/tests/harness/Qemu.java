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
                "-device",
                "isa-debug-exit,iobase=0xf4,iosize=4",
                "-M",
                machine.qemuName(),
                "-kernel",
                image.toString()));
    argv.addAll(List.of(more));
    return Processes.run(Path.of("/"), Duration.ofSeconds(30), argv);
  }
}
