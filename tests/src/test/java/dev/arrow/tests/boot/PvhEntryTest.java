package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
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
 * The PVH entry with what a broken or hostile loader might hand over: the program runs all the same
 * or the machine stops, and it never hangs, resets without end or runs a wrong program.
 */
@Tag("boot")
final class PvhEntryTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "START_INFO", "start_info",
          "MAGIC", "0x336ec578",
          "VERSION", "1",
          "MODULES", "0",
          "MODULE_LIST", "0",
          "COMMAND_LINE", "command_line",
          "MAP", "map",
          "MAP_ENTRIES", "2");

  /**
   * A start_info.
   *
   * @param name what is wrong with it
   * @param runs whether hello must print all the same
   * @param changes what differs from a good one
   */
  private record Input(String name, boolean runs, Map<String, String> changes) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static List<Input> inputs() {
    return List.of(
        new Input("good", true, Map.of()),
        new Input("no-command-line", true, Map.of("COMMAND_LINE", "0")),
        new Input("version-0", false, Map.of("VERSION", "0")),
        new Input("wrong-magic", false, Map.of("MAGIC", "0")),
        new Input("info-at-0", false, Map.of("START_INFO", "0")),
        new Input("info-beyond-memory", false, Map.of("START_INFO", "0xfffff000")),
        new Input("info-at-the-end", false, Map.of("START_INFO", "0xfffffffc")),
        new Input("command-line-beyond", false, Map.of("COMMAND_LINE", "0xfffffffffffff000")),
        new Input("command-line-device", false, Map.of("COMMAND_LINE", "0xfee00000")),
        new Input("command-line-long", false, Map.of("COMMAND_LINE", "long_command_line")),
        new Input("map-absent", false, Map.of("MAP", "0", "MAP_ENTRIES", "0")),
        new Input("map-huge-count", false, Map.of("MAP_ENTRIES", "0xffffffff")),
        new Input("map-beyond", false, Map.of("MAP", "0xfffffffffffffff8")),
        new Input("map-wraps", false, Map.of("MAP", "wrapping_map", "MAP_ENTRIES", "3")),
        new Input("map-without-ram", false, Map.of("MAP", "no_ram", "MAP_ENTRIES", "1")),
        new Input("modules-huge-count", false, Map.of("MODULES", "0xffffffff")),
        new Input(
            "modules-beyond", false, Map.of("MODULES", "3", "MODULE_LIST", "0xffffffffffffffe0")));
  }

  @Test
  void hostileStartInformationNeverHangsTheMachine() {
    Path image = Program.HELLO.project().image("kvm-x86_64");
    int entry = PatchedImage.read(image).pvhEntry();
    Sample.of("boot-pvh-inputs", inputs())
        .always(inputs().subList(0, 1))
        .check(
            input -> {
              Path shim = shim(image, input, entry);
              // Qemu.boot limits the time: a machine that hangs is a failure.
              Outcome outcome = Qemu.boot(Machine.MICROVM, shim, "-device", "loader,file=" + image);
              if (input.runs()) {
                assertThat(outcome.output()).isEqualTo("hello\n");
              }
              assertThat(outcome.output()).containsAnyOf("hello\n", "arrow: panic");
            });
  }

  private static Path shim(Path image, Input input, int entry) {
    Map<String, String> symbols = new TreeMap<>(GOOD);
    symbols.putAll(input.changes());
    symbols.put("ENTRY", "0x" + Integer.toHexString(entry));
    return Shim.assemble("pvh-shim.S", image.resolveSibling("shim-" + input.name()), symbols);
  }
}
