package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Sample;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same as Xen's first domain: what a program prints and how it ends natively is what it must
 * print and how it must end under Xen. A run takes a tenth of them, drawn by the seed, or all.
 */
@Tag("oracle")
final class OracleXenTest {
  private static final int PART = 10;

  /** Of Xen (drivers/char/console.c), SERIAL_RX_SIZE. */
  private static final int KEPT_BYTES = 128;

  /** It waits for nothing but an interrupt of the console. */
  private static final String BUSY = "signal_busy";

  /** Those for which more is typed than Xen hands on, and that one. */
  private static final Set<String> UNHEARD = Reasons.in("tests/oracle/xen.txt").keySet();

  private static final class Made {
    private static final XenImages IMAGES = make();

    private static XenImages make() {
      OracleProgram any = OracleProgram.all(Arch.X86_64).get(0);
      return XenImages.build(any, Rig.get(Arch.X86_64).here().archive(), Rig.FOLDER);
    }
  }

  /** Whether all that is typed for a program arrives. */
  private static boolean isHeard(OracleProgram program) {
    return !UNHEARD.contains(program.name());
  }

  private static Stream<OracleProgram> programs(Streams streams) {
    return OracleProgram.all(Arch.X86_64, streams).stream();
  }

  private static void check(String name, Streams streams) {
    List<OracleProgram> heard = programs(streams).filter(OracleXenTest::isHeard).toList();
    Sample.part(name, Elsewhere.Case.of(heard), PART).check(Made.IMAGES::check);
  }

  @Test
  void programsDoUnderXenWhatTheyDoNatively() {
    check("oracle-xen", Streams.PIPES);
  }

  @Test
  void programsAtATerminalDoUnderXenWhatTheyDoNatively() {
    check("oracle-xen-terminal", Streams.TERMINAL);
  }

  /** Nothing else is a reason to leave a program out. */
  @Test
  void thoseLeftOutAreTypedMoreThanXenHandsOn() {
    Set<String> names =
        programs(Streams.TERMINAL)
            .filter(program -> !program.start(Rig.FOLDER).typist().isPlain(KEPT_BYTES))
            .map(OracleProgram::name)
            .collect(Collectors.toCollection(TreeSet::new));
    names.add(BUSY);
    assertThat(UNHEARD).isEqualTo(names);
  }
}
