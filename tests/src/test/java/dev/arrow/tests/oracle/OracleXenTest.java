package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Sample;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The same under Xen: what a program prints and how it ends natively is what it must print and how
 * it must end as the first domain, or as a guest if that one's console cannot carry what is typed
 * for it. A run takes a tenth of them, drawn by the seed, or all.
 */
@Tag("oracle")
final class OracleXenTest {
  private static final int PART = 10;

  /** Of Xen (drivers/char/console.c), SERIAL_RX_SIZE. */
  private static final int KEPT_BYTES = 128;

  /** Those for which more is typed than Xen hands on to the first domain. */
  private static final Set<String> GUESTS = Reasons.in("tests/oracle/xen.txt").keySet();

  private static final class Made {
    private static final XenImages IMAGES = make();
    private static final XenGuestImages GUEST_IMAGES = XenGuestImages.of(IMAGES);

    private static XenImages make() {
      Path any = OracleProgram.all(Arch.X86_64).get(0).executable(Rig.FOLDER);
      return XenImages.build(
          "oracle-xen", any, Rig.get(Arch.X86_64).here().archive(), Rig.FOLDER, "");
    }
  }

  /** Whether it runs as a guest. */
  private static boolean isGuest(OracleProgram program) {
    return GUESTS.contains(program.name());
  }

  private static Stream<OracleProgram> programs(Streams streams) {
    return OracleProgram.all(Arch.X86_64, streams).stream();
  }

  private static void check(
      String name, Stream<OracleProgram> programs, Sample.Check<Elsewhere.Case> check) {
    Sample.part(name, Elsewhere.Case.of(programs.toList()), PART).check(check);
  }

  @Test
  void programsDoUnderXenWhatTheyDoNatively() {
    check("oracle-xen", programs(Streams.PIPES), Made.IMAGES::check);
  }

  @Test
  void programsAtATerminalDoUnderXenWhatTheyDoNatively() {
    Stream<OracleProgram> programs =
        programs(Streams.TERMINAL).filter(program -> !isGuest(program));
    check("oracle-xen-terminal", programs, Made.IMAGES::check);
  }

  @Test
  void programsAtAGuestsTerminalDoWhatTheyDoNatively() {
    Stream<OracleProgram> programs = programs(Streams.TERMINAL).filter(OracleXenTest::isGuest);
    check("oracle-xen-guest", programs, Made.GUEST_IMAGES::check);
  }

  /** Nothing else is a reason to spend half a minute on a guest. */
  @Test
  void guestsAreTypedMoreThanXenHandsOnToTheFirstDomain() {
    Set<String> names =
        programs(Streams.TERMINAL)
            .filter(program -> !program.start(Rig.FOLDER).typist().isPlain(KEPT_BYTES))
            .map(OracleProgram::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(GUESTS).isEqualTo(names);
  }
}
