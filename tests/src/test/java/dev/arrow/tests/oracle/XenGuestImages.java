package dev.arrow.tests.oracle;

import dev.arrow.run.dom0.Hypervisor;
import dev.arrow.run.dom0.LinuxDom0;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs programs as a guest that xl starts, in a machine whose first domain is a Linux. The console
 * passes on all that is typed.
 *
 * @param kernels ours
 * @param folder where images are made; its name and those above hold no blank and no comma
 */
record XenGuestImages(Kernels kernels, Path folder) implements Elsewhere {
  private static final AtomicLong COUNT = new AtomicLong();
  private static final Duration LIMIT = Duration.ofSeconds(240);
  private static final String HYPERVISOR = "xen-of-linux";
  private static final long MEBIBYTES = 64;

  /** With this its files say where the guest's console begins. */
  private static final String NONCE = "0c0e";

  private static final String BEGIN = "arrow-begin " + NONCE + "\n";

  private static final String XEN_WORDS =
      "console=com1 com1=115200,8n1 bootscrub=0 loglvl=error guest_loglvl=error dom0_mem=512M";

  /** With the kernels of the first domain. */
  static XenGuestImages of(XenImages images) {
    Hypervisor.unpack(Path.of("/"), images.folder().resolve(HYPERVISOR));
    return new XenGuestImages(images.kernels(), images.folder());
  }

  @Override
  public XenGuestImages with(Path archive) {
    return new XenGuestImages(kernels.with(archive), folder);
  }

  @Override
  public Result run(Start start, Isolation isolation) {
    String name = "xen-guest-" + COUNT.incrementAndGet();
    Path image = folder.resolve(name);
    Path files = folder.resolve(name + ".cpio");
    Path log = folder.resolve(name + ".log");
    try {
      kernels.attach(start, isolation, image);
      LinuxDom0 linux = LinuxDom0.of(Path.of("/"));
      linux.write(files, image, "pvh", MEBIBYTES, Boot.WORD + start.kernelWords(), NONCE);
      List<String> argv = argv(linux.kernel(), files, log);
      String port = RawProcess.run(argv, start.typist(), LIMIT).output();
      return boot(port).result();
    } finally {
      List.of(image, files, log).forEach(Images::delete);
    }
  }

  private static Boot boot(String port) {
    int begin = port.indexOf(BEGIN);
    if (begin < 0) {
      throw new AssertionError("no guest\n" + port);
    }
    return Boot.onOneLine(port.substring(begin + BEGIN.length()));
  }

  private List<String> argv(Path kernel, Path files, Path log) {
    return List.of(
        "qemu-system-x86_64",
        "-accel",
        "tcg",
        "-display",
        "none",
        "-no-reboot",
        "-nodefaults",
        "-cpu",
        "qemu64,+svm,+npt",
        "-m",
        (512 + 384 + MEBIBYTES) + "M",
        "-M",
        "q35",
        "-serial",
        "file:" + log,
        "-serial",
        "stdio",
        "-kernel",
        folder.resolve(HYPERVISOR).toString(),
        "-append",
        XEN_WORDS,
        "-initrd",
        kernel + " console=hvc0 quiet," + files);
  }
}
