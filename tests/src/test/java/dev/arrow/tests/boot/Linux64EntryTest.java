package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Qemu;
import dev.arrow.tests.harness.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The 64-bit entry, by a loader that plays the state that Firecracker documents: what it hands over
 * reaches the program, and what makes no sense is refused with a message and an end.
 */
@Tag("boot")
final class Linux64EntryTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "PARAMS", "0x7000",
          "MAGIC", "0x53726448",
          "COMMAND_LINE", "0x20000",
          "MAP_ENTRIES", "4",
          "MEMORY", "0x700000",
          "INITRD", "0",
          "INITRD_SIZE", "0",
          "RSDP", "0");

  /** What Firecracker gives its guests, and a verdict asked for. */
  private static final String WORDS =
      "console=ttyS0 reboot=k panic=1 pci=off root=/dev/vda rw"
          + " virtio_mmio.device=4K@0xc0001000:5 virtio_mmio.device=4K@0xc0002000:6 arrow.run=abc";

  private static final String MAP =
      """
      protocol linux64
      memory 0-9fc00 1
      memory 9fc00-100000 2
      memory eec00000-fec00000 2
      memory 100000-700000 1
      """;

  private static final String NO_MAP = "arrow: panic: no memory map from the loader (linux64)\n";
  private static final String NO_LINE = "arrow: command line ignored: ";

  /**
   * A loader.
   *
   * @param name what is particular about it
   * @param line the command line
   * @param expected what the console shows, or the beginning of it
   * @param changes what differs from a good one
   */
  private record Input(String name, String line, String expected, Map<String, String> changes) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Input machine(String name, String more, Map<String, String> changes) {
    String verdict = "arrow-exit abc status=7\n";
    return new Input(name, WORDS + " -- machine 7", MAP + more + verdict, changes);
  }

  private static Input broken(String name, String expected, Map<String, String> changes) {
    return new Input(name, WORDS + " -- machine 7", expected, changes);
  }

  private static List<Input> good() {
    return List.of(
        machine("good", "rsdp 0\n", Map.of()),
        machine("root-pointer", "rsdp e0000\n", Map.of("RSDP", "0xe0000")),
        machine(
            "initrd",
            "module 600000-601234\nrsdp 0\n",
            Map.of("INITRD", "0x600000", "INITRD_SIZE", "0x1234")),
        machine(
            "initrd-wraps",
            "rsdp 0\n",
            Map.of("INITRD", "0xfffffffff000", "INITRD_SIZE", "0xffffffffffffff00")),
        new Input("no-command-line", WORDS, "", Map.of("COMMAND_LINE", "0")),
        new Input("empty-command-line", "", "", Map.of()),
        new Input(
            "words",
            "arrow.run=1 arrow.env.TZ=\"a \\\"b\\\"\" -- environment TZ",
            "TZ=a \"b\"\narrow-exit 1 status=0\n",
            Map.of()),
        new Input(
            "longest-command-line",
            "arrow.run=1 " + "x".repeat(2016) + " -- return 139",
            "arrow-exit 1 status=139\n",
            Map.of()));
  }

  private static List<Input> hostile() {
    return List.of(
        broken("wrong-magic", NO_MAP, Map.of("MAGIC", "0x53726449")),
        broken("no-entries", NO_MAP, Map.of("MAP_ENTRIES", "0")),
        broken("one-entry-too-many", NO_MAP, Map.of("MAP_ENTRIES", "129")),
        broken("most-entries", NO_MAP, Map.of("MAP_ENTRIES", "255")),
        broken("params-at-0", NO_MAP, Map.of("PARAMS", "0")),
        broken("params-beyond-memory", NO_MAP, Map.of("PARAMS", "0x3ffff000")),
        broken("params-beyond-the-map", NO_MAP, Map.of("PARAMS", "0xfffff000")),
        broken("params-at-the-end", NO_MAP, Map.of("PARAMS", "0xfffffffffffffff0")),
        broken("command-line-beyond-memory", NO_LINE, Map.of("COMMAND_LINE", "0x10000000")),
        broken("command-line-of-a-device", NO_LINE, Map.of("COMMAND_LINE", "0xfee00000")),
        broken("command-line-high", NO_LINE, Map.of("COMMAND_LINE", "0xfffffffffffff000")),
        new Input("command-line-too-long", "x".repeat(2049), NO_LINE, Map.of()),
        new Input("command-line-malformed", "a=\"b", NO_LINE + "wrong quotes", Map.of()));
  }

  @Test
  void whatFirecrackerHandsOverReachesTheProgram() {
    Sample.of("boot-linux64", good())
        .always(good().subList(0, 1))
        .check(
            input -> {
              Outcome outcome = boot(input, image());
              assertThat(outcome.expect(0).output()).isEqualTo(input.expected());
            });
  }

  @Test
  void hostileParametersAreRefusedAndTheMachineEnds() {
    Sample.of("boot-linux64-hostile", hostile())
        .always(hostile().subList(0, 1))
        .check(
            input -> {
              // Qemu.bare limits the time: a machine that hangs is a failure.
              Outcome outcome = boot(input, image());
              assertThat(outcome.expect(0).output()).startsWith(input.expected());
            });
  }

  @Test
  void theImageMayLieElsewhere() {
    Sample.of("boot-linux64-load-address", List.of(0x1000, 0x200000, 0x234000))
        .check(
            distance -> {
              Path moved = image().resolveSibling("moved-linux64-" + distance);
              PatchedImage.read(image()).moveBy(distance).write(moved);
              Input input = machine("moved-" + distance, "rsdp 0\n", Map.of());
              assertThat(boot(input, moved).expect(0).output()).isEqualTo(input.expected());
            });
  }

  @Test
  void theEntriesAreTwo() {
    PatchedImage image = PatchedImage.read(image());
    assertThat(image.elfEntry()).isPositive().isNotEqualTo(image.pvhEntry());
  }

  private static Path image() {
    return Program.PROBE.project().image("kvm-x86_64");
  }

  private static Outcome boot(Input input, Path image) {
    Map<String, String> symbols = new TreeMap<>(GOOD);
    symbols.putAll(input.changes());
    Path shim = image.resolveSibling("shim-linux64-" + input.name());
    Shim.assemble("linux64-shim.S", shim, symbols);
    List<String> more = List.of("-initrd", image.toString(), "-append", input.line());
    return Qemu.bare("microvm,acpi=off", shim, more);
  }
}
