package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static <T> void check(String name, List<T> cases, Sample.Check<T> check) {
    List<T> drawn = new ArrayList<>(cases);
    Collections.shuffle(drawn, new Random(Settings.seed() ^ name.hashCode()));
    List<T> first = drawn.subList(0, (cases.size() + PART - 1) / PART);
    List<T> taken = Settings.takeAll() ? cases : first;
    Sample.of(name, taken).always(first).check(check);
  }

  private static List<OracleCase> cases(Streams streams) {
    List<OracleProgram> all = OracleProgram.all(Arch.ARM64, streams);
    Set<String> leftOut =
        all.stream()
            .map(OracleProgram::name)
            .distinct()
            .filter(Oracles::isLeftOut)
            .collect(Collectors.toSet());
    return OracleCase.of(all.stream().filter(each -> !leftOut.contains(each.name())).toList());
  }

  @Test
  void programsDoInAnImageWhatTheirOracleDoes() {
    List<OracleCase> cases = cases(Streams.PIPES);
    check("oracle-arm64", cases, OracleCase::check);
  }

  @Test
  void programsAtATerminalDoInAnImageWhatTheirOracleDoes() {
    List<OracleCase> cases = cases(Streams.TERMINAL);
    check("oracle-arm64-terminal", cases, OracleCase::check);
  }

  @Test
  void busyboxDoesInAnImageWhatItDoesOnX86() {
    check("oracle-arm64-busybox", BusyboxLine.cases(Arch.ARM64), BusyboxLine::check);
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
