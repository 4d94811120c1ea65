package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.run.devicetree.DeviceTree;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An image of Linux's form on machines that it was not made for: who listens by semihosting reads
 * what is missing, and where nobody does the processor rests instead of faulting for ever.
 */
@Tag("boot")
final class Arm64WrongMachineTest {
  private static final String NO_TREE =
      "arrow: panic: no memory map from the loader (arm64, by device tree)\n";

  private static final String HELLO = "hello\narrow-exit c0ffee status=0\n";

  /** Machines whose loader hands over no tree that says anything, the last with far memory. */
  private static final List<String> BOARDS = List.of("raspi3b", "raspi3ap", "sbsa-ref -smp 1");

  private static final String LISTENER = "-semihosting-config enable=on,target=native";

  /** A machine that rests is ended after so many seconds, with this status. */
  private static final String SECONDS = "3";

  private static final int ENDED = 124;

  /** A fault that repeats itself is taken some hundred thousand times a second. */
  private static final int MOST_EXCEPTIONS = 1000;

  @Test
  void saysWhatIsMissingToOneWhoListens() {
    Path image = flat("wrong-machine");
    Sample.of("boot-arm64-wrong-machine", BOARDS)
        .check(
            board -> {
              Outcome outcome = boot("-M " + board + " " + LISTENER, image).expect(ENDED);
              assertThat(outcome.error()).startsWith(NO_TREE).contains("arrow: trace ffffffffc02");
              assertThat(outcome.output()).isEmpty();
            });
  }

  @Test
  void restsWhereNobodyListens() throws IOException {
    Path image = flat("wrong-machine-rests");
    Path log = image.resolveSibling("wrong-machine.log");
    Outcome outcome = boot("-M raspi3b -d int -D " + log, image);
    assertThat(outcome.expect(ENDED).output()).isEmpty();
    List<String> exceptions =
        Files.readAllLines(log).stream().filter(line -> line.startsWith("Taking ")).toList();
    assertThat(exceptions).hasSizeBetween(NO_TREE.length(), MOST_EXCEPTIONS);
    assertThat(exceptions.get(exceptions.size() - 1)).contains("Undefined Instruction");
  }

  /** A board with a console that is known, behind a bus that counts from another address. */
  @Test
  void printsOnTheConsoleOfAnotherBoard() throws IOException {
    Path image = flat("another-board");
    Path tree = image.resolveSibling("another-board.dtb");
    Files.write(tree, raspberry());
    Outcome outcome = boot("-M raspi3b -dtb " + tree, image);
    assertThat(outcome.expect(ENDED).output()).isEqualTo(HELLO);
  }

  /** An image for Xen knows the port of a machine without it, too. */
  @Test
  void printsOnAMachineWithoutXen() {
    Path image = Program.HELLO.project().image("xen-arm64");
    Path flat = image.resolveSibling(image.getFileName() + ".image");
    String machine = "-M virt -cpu cortex-a57 -m 64";
    assertThat(boot(machine, flat).expect(0).output()).isEqualTo(HELLO);
  }

  /** Where the tree has no console that is known, the program's output finds the listener. */
  @Test
  void printsForOneWhoListensWhereThereIsNoConsole() throws IOException {
    Path image = flat("no-console");
    Path tree = image.resolveSibling("no-console.dtb");
    Files.write(tree, withoutConsole());
    String machine = "-M virt -cpu cortex-a57 -m 64 -dtb " + tree;
    Outcome heard = boot(machine + " " + LISTENER, image);
    assertThat(heard.expect(0).error()).isEqualTo(HELLO);
    Outcome unheard = boot(machine, image);
    assertThat(unheard.expect(0).output() + unheard.error()).isEmpty();
  }

  private static byte[] raspberry() {
    return new DeviceTree()
        .begin("")
        .property("#address-cells", 1)
        .property("#size-cells", 1)
        .property("compatible", "raspberrypi,3-model-b")
        .begin("chosen")
        .property("stdout-path", "serial0:115200n8")
        .end()
        .begin("memory@0")
        .property("device_type", "memory")
        .property("reg", 0, 0x3b40_0000)
        .end()
        .begin("soc")
        .property("compatible", "simple-bus")
        .property("#address-cells", 1)
        .property("#size-cells", 1)
        .property("ranges", 0x7e00_0000, 0x3f00_0000, 0x100_0000, 0x4000_0000, 0x4000_0000, 0x1000)
        .begin("serial@7e201000")
        .property("compatible", "arm,pl011")
        .property("reg", 0x7e20_1000, 0x200)
        .end()
        .end()
        .end()
        .bytes();
  }

  private static byte[] withoutConsole() {
    return new DeviceTree()
        .begin("")
        .property("#address-cells", 2)
        .property("#size-cells", 2)
        .property("compatible", "linux,dummy-virt")
        .begin("chosen")
        .end()
        .begin("memory@40000000")
        .property("device_type", "memory")
        .property("reg", 0, 0x4000_0000, 0, 0x400_0000)
        .end()
        .begin("psci")
        .property("compatible", "arm,psci-0.2")
        .property("method", "hvc")
        .end()
        .end()
        .bytes();
  }

  private static Path flat(String name) {
    Path image = Program.HELLO.project().image("kvm-arm64");
    Path flat = image.resolveSibling(name);
    Arm64ImageTest.write(flat, Arm64ImageTest.flat(image, 0));
    return flat;
  }

  private static Outcome boot(String options, Path image) {
    List<String> argv = new ArrayList<>(List.of("timeout", SECONDS, "qemu-system-aarch64"));
    argv.addAll(List.of(options.split(" ")));
    argv.addAll(List.of("-display", "none", "-serial", "stdio", "-no-reboot"));
    argv.addAll(List.of("-kernel", image.toString(), "-append", "arrow.run=c0ffee"));
    return Processes.run(Path.of("/"), Duration.ofSeconds(30), argv);
  }
}
