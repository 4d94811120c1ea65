package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.run.devicetree.DeviceTree;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Firecracker's arm64 machine, played: memory from 0x80000000 on with the image at its begin and
 * the device tree near its end, a 16550 in memory, no PSCI. What ends the machine is semihosting,
 * which carries the program's status.
 */
@Tag("boot")
final class Arm64LayoutTest {
  private static final int MEMORY = 0x8000_0000;
  private static final int MEMORY_SIZE = 0x1000_0000;
  private static final int TREE = 0x8fe0_0000;
  private static final int SERIAL = 0x3eff_1000;
  private static final int STATUS = 5;

  private static final String SOURCE =
      """
      #include <stdio.h>

      int main(int argc, char **argv)
      {
      	printf("%d words, the last is %s\\n", argc, argv[argc - 1]);
      	return 5;
      }
      """;

  static final List<String> MACHINES =
      List.of(
          "virt,highmem=off -cpu cortex-a57",
          "virt,highmem=off -cpu max",
          "virt,highmem=off,virtualization=on -cpu max");

  @Test
  void runsWhereFirecrackerPutsIt() {
    TestProject project = TestProject.linkedSharing("arm64-layout", List.of("kvm/arm64"), SOURCE);
    project
        .arrow("config", "set", "LIB_NS16550_MMIO=y", "LIB_EXIT_SEMIHOSTING=y", "LIB_PL011=n")
        .expect(0);
    project.built();
    Path image = project.image("kvm-arm64");
    Path flat = image.resolveSibling("flat");
    Path tree = image.resolveSibling("tree");
    Arm64ImageTest.write(flat, Arm64ImageTest.flat(image, 0));
    Arm64ImageTest.write(tree, tree());
    Path shim = Shim.assembleArm64("arm64-layout-shim.S", image.resolveSibling("shim"), symbols());
    Sample.of("boot-arm64-layout", MACHINES)
        .check(
            machine ->
                assertThat(boot(machine, shim, flat, tree).expect(STATUS).output())
                    .isEqualTo("2 words, the last is word\n"));
  }

  static Map<String, String> symbols() {
    return Map.of("IMAGE", hex(MEMORY), "TREE", hex(TREE));
  }

  static byte[] tree() {
    return new DeviceTree()
        .begin("")
        .property("#address-cells", 2)
        .property("#size-cells", 2)
        .property("compatible", "linux,dummy-virt")
        .begin("chosen")
        .property("bootargs", "console=ttyS0 -- word")
        .end()
        .begin("memory@ram")
        .property("device_type", "memory")
        .property("reg", 0, MEMORY, 0, MEMORY_SIZE)
        .end()
        .begin("uart@3eff1000")
        .property("compatible", "ns16550a")
        .property("reg", 0, SERIAL, 0, 0x1000)
        .end()
        .end()
        .bytes();
  }

  static Outcome boot(String machine, Path shim, Path flat, Path tree) {
    List<String> argv = new ArrayList<>(List.of("qemu-system-aarch64", "-m", "2048", "-M"));
    argv.addAll(List.of(machine.split(" ")));
    argv.addAll(List.of("-display", "none", "-nodefaults", "-no-reboot"));
    argv.addAll(List.of("-chardev", "stdio,id=line", "-device", "pci-serial,chardev=line,addr=1"));
    argv.addAll(List.of("-semihosting-config", "enable=on,target=native"));
    argv.addAll(List.of("-device", loaded(flat, MEMORY), "-device", loaded(tree, TREE)));
    argv.addAll(List.of("-kernel", shim.toString()));
    return Processes.run(Path.of("/"), Duration.ofSeconds(30), argv);
  }

  private static String loaded(Path file, int address) {
    return "loader,file=" + file + ",addr=" + hex(address) + ",force-raw=on";
  }

  private static String hex(int address) {
    return "0x" + Integer.toHexString(address);
  }
}
