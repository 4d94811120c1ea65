package dev.arrow.tests.oracle;

import dev.arrow.run.dom0.Hypervisor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs programs as the first domain of a Xen that QEMU starts.
 *
 * @param kernels ours
 * @param folder where images are made; its name and those above hold no blank and no comma
 */
record XenImages(Kernels kernels, Path folder) implements Elsewhere {
  private static final AtomicLong COUNT = new AtomicLong();
  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final String HYPERVISOR = "xen";

  /** Xen says as little as it can, and no key is its own. */
  private static final String XEN_WORDS =
      "console=com1 com1=115200,8n1 bootscrub=0 loglvl=error guest_loglvl=error dom0_mem=64M"
          + " conswitch=` dom0=pvh dom0-iommu=none";

  /**
   * Builds the kernels.
   *
   * @param name the project's
   * @param program decides what is in the kernels
   * @param options lines of the configuration
   */
  static XenImages build(String name, Path program, Path archive, Path folder, String options) {
    Hypervisor.unpack(Path.of("/"), folder.resolve(HYPERVISOR));
    return new XenImages(Kernels.build(name, "xen-pvh/x86_64", program, archive, options), folder);
  }

  @Override
  public XenImages with(Path archive) {
    return new XenImages(kernels.with(archive), folder);
  }

  @Override
  public Result run(Start start, Isolation isolation) {
    Path image = folder.resolve("xen-image-" + COUNT.incrementAndGet());
    try {
      kernels.attach(start, isolation, image);
      return XenSerial.boot(RawProcess.run(argv(image, start), start.typist(), LIMIT).output())
          .result();
    } finally {
      Images.delete(image);
    }
  }

  private List<String> argv(Path image, Start start) {
    String line = Boot.WORD + XenSerial.WORD + start.kernelWords();
    return List.of(
        "qemu-system-x86_64",
        "-accel",
        "tcg",
        "-display",
        "none",
        "-no-reboot",
        "-nodefaults",
        "-cpu",
        "max,-rdtscp",
        "-m",
        "448M",
        "-M",
        "q35",
        "-serial",
        "stdio",
        "-kernel",
        folder.resolve(HYPERVISOR).toString(),
        "-append",
        XEN_WORDS,
        "-initrd",
        image + " " + line.replace(",", ",,"));
  }
}
