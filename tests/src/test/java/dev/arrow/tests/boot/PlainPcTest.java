package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A PC whose processor tells neither a rate nor that it is virtual, and whose firmware keeps what
 * switches it off. QEMU counts a nanosecond an instruction, so the counter's rate is known, and
 * writes down which registers were written.
 */
@Tag("boot")
final class PlainPcTest {
  /**
   * A machine of QEMU's.
   *
   * @param option one more of QEMU's; empty: none
   * @param isHpetUsed whether tables name an HPET that is there
   * @param hasAcpi whether tables say how it is switched off; else it resets
   */
  private record Pc(String machine, String option, boolean isHpetUsed, boolean hasAcpi) {}

  private static final List<Pc> PCS =
      List.of(
          new Pc("q35", "", true, true),
          new Pc("q35", "-no-hpet", false, true),
          new Pc("pc", "", true, true),
          new Pc("pc,acpi=off", "-no-reboot", false, false));

  @Test
  void theCounterIsMeasuredByWhatThereIsAndAcpiSwitchesOff() throws IOException {
    String source = Files.readString(SourceTree.path("tests/src/test/resources/programs/counts.c"));
    TestProject project =
        TestProject.linkedSharing("plain-pc", List.of("baremetal/x86_64"), source).built();
    Path image = project.image("baremetal-x86_64");
    Path disc = image.resolveSibling(image.getFileName() + ".iso");
    Sample.of("boot-plain-pc", PCS)
        .always(PCS.subList(0, 1))
        .check(pc -> checkTimeAndEnd(pc, disc));
  }

  private static void checkTimeAndEnd(Pc pc, Path disc) throws IOException {
    Path written = disc.resolveSibling("written-" + PCS.indexOf(pc));
    List<String> argv =
        new ArrayList<>(
            List.of("qemu-system-x86_64", "-accel", "tcg", "-cpu", "max,-hypervisor", "-m", "64M"));
    argv.addAll(List.of("-icount", "shift=0,sleep=off", "-M", pc.machine(), "-cdrom"));
    argv.addAll(List.of(disc.toString(), "-display", "none", "-nodefaults"));
    argv.addAll(List.of("-serial", "stdio", "-trace"));
    argv.add("memory_region_ops_write,file=" + written);
    if (!pc.option().isEmpty()) {
      argv.add(pc.option());
    }
    Outcome outcome = Processes.run(Path.of("/"), Duration.ofSeconds(60), argv).expect(0);
    assertThat(outcome.output()).contains("1000 counts a microsecond");
    String registers = Files.readString(written);
    assertThat(registers.contains("name 'hpet'")).isEqualTo(pc.isHpetUsed());
    assertThat(registers.contains("value 0x2001 size 2 name 'acpi-cnt'")).isEqualTo(pc.hasAcpi());
  }
}
