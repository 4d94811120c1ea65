package dev.arrow.tests.bench;

import dev.arrow.run.dom0.Hypervisor;
import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What an image costs under Xen: bytes, instructions of its own, and the time of a run with a Linux
 * as first domain.
 */
final class XenCosts {
  private static final String KVM = "kvm-x86_64";
  private static final String PVH = "xen-pvh-x86_64";
  private static final String PV = "xen-pv-x86_64";

  /** Xen's own words for a first domain of type pvh. */
  private static final String XEN_WORDS =
      "console=com1 com1=115200,8n1 bootscrub=0 loglvl=error guest_loglvl=error dom0_mem=64M"
          + " dom0=pvh dom0-iommu=none";

  private XenCosts() {}

  static void measure(Figures figures, String source) throws IOException {
    TestProject project =
        TestProject.linked(
            "bars-xen", List.of("kvm/x86_64", "xen-pvh/x86_64", "xen-pv/x86_64"), source);
    for (String each : List.of(KVM, PVH)) {
      project.write(
          "config/" + each + ".config", Attached.resource("/programs/kvm-and-xen.config"));
    }
    project.arrow("build").expect(0);
    figures.add(size("hello image for kvm and xen-pvh in one, stripped", project, PVH, 16 * 1024));
    figures.add(size("hello image for xen-pv, stripped", project, PV, 20 * 1024));
    figures.add(entry(project));
    if (Settings.takeAll()) {
      System.out.println(
          "bench reference: " + BuildTimes.reference(project) + " s for `gcc -O2 -c main.c`");
      figures.add(underLinux(project));
    } else {
      System.out.println("bench xen: a run with a Linux as first domain is timed with --long");
    }
  }

  private static Figure size(String name, TestProject project, String target, int bar)
      throws IOException {
    long bytes = Files.size(project.image(target));
    return new Figure(name, bytes, bar, "bytes", "stat -c %s build/" + target + "/hello");
  }

  /** What the same image does more before main than under QEMU alone. */
  private static Figure entry(TestProject project) {
    Path xen = project.folder().resolve("xen");
    Hypervisor.unpack(Path.of("/"), xen);
    int plain = OwnCounts.toMain(project.image(KVM), List.of(), List.of());
    String image = project.image(PVH).toString();
    List<String> underXen =
        List.of("-m", "448M", "-kernel", xen.toString(), "-append", XEN_WORDS, "-initrd", image);
    return new Figure(
        "instructions, entry to main under Xen, beyond those of the same image on kvm",
        OwnCounts.toMain(project.image(PVH), List.of(), underXen) - plain,
        600,
        "instructions",
        OwnCounts.COMMAND + " IMAGE -cpu max -kernel XEN -append ... -initrd IMAGE");
  }

  private static Figure underLinux(TestProject project) {
    Outcome run =
        project.arrow("run", "-t", "xen-pvh/x86_64", "--xen-dom0", "linux", "--memory", "64M");
    if (!run.expect(0).output().equals("hello world\n")) {
      throw new AssertionError(run.toString());
    }
    return new Figure(
        "a whole run under Xen with a Linux as first domain",
        run.time().toMillis() / 1000.0,
        45,
        "s",
        "time arrow run -t xen-pvh/x86_64 --xen-dom0=linux");
  }
}
