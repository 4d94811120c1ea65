package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs compiled for arm64 do in its image what QEMU's user mode does with them over this
 * machine's kernel; where that is not what Linux does, {@code tests/oracle/arm64.txt} names the
 * same program on x86_64 as the oracle. A run takes a tenth of them, drawn by the seed, or all.
 */
@Tag("oracle")
final class OracleArm64Test {
  private static final int PART = 10;

  private static List<OracleCase> cases(Streams streams) {
    return OracleCase.of(OracleProgram.all(Arch.ARM64, streams));
  }

  @Test
  void programsDoInAnImageWhatTheirOracleDoes() {
    List<OracleCase> cases = cases(Streams.PIPES);
    Sample.part("oracle-arm64", cases, PART).check(OracleCase::check);
  }

  @Test
  void programsAtATerminalDoInAnImageWhatTheirOracleDoes() {
    List<OracleCase> cases = cases(Streams.TERMINAL);
    Sample.part("oracle-arm64-terminal", cases, PART).check(OracleCase::check);
  }

  @Test
  void programsWithHandlersDoInAnImageWhatTheirOracleDoes() {
    List<OracleCase> cases = cases(Streams.HANDLERS);
    Sample.part("oracle-arm64-handlers", cases, PART).check(OracleCase::check);
  }

  /** The machine has version 2 of it by default. */
  @Test
  void aKeyInterruptsThroughTheLaterControllerToo() {
    List<OracleCase> cases =
        cases(Streams.TERMINAL).stream()
            .filter(each -> each.program().name().equals("signal_busy"))
            .map(each -> new OracleCase(each.program(), each.guest().with("gic-version=3")))
            .toList();
    assertThat(cases).isNotEmpty();
    Sample.of("oracle-arm64-gic3", cases).always(cases).check(OracleCase::check);
  }

  @Test
  void busyboxDoesInAnImageWhatItDoesOnX86() {
    Sample.part("oracle-arm64-busybox", BusyboxLine.cases(Arch.ARM64), PART)
        .check(BusyboxLine::check);
  }

  /** Names in the list of oracles are those of programs that both architectures have. */
  @Test
  void everyReasonIsForAProgram() {
    List<String> both = names(Arch.ARM64);
    both.retainAll(names(Arch.X86_64));
    assertThat(both).containsAll(Oracles.reasons().keySet());
  }

  private static List<String> names(Arch arch) {
    List<String> names = new ArrayList<>();
    for (Streams streams : Streams.values()) {
      OracleProgram.all(arch, streams).forEach(program -> names.add(program.name()));
    }
    return names;
  }
}
