package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Programs with timers, and those that put others in their place, do under Xen and from a disc what
 * they do natively: another timer, another clock, another way into memory.
 */
@Tag("oracle")
final class ElsewhereTest {
  private static final Path FOLDER = SourceTree.path("tests/target/elsewhere");

  /** One kernel has what all of them need. */
  private static final String OPTIONS = WaitingProgram.TIMERS + "CONFIG_LIB_EXECVE=y\n";

  private static final class Xen {
    private static final XenImages IMAGES =
        XenImages.build("elsewhere-xen", any(), archive(), FOLDER, OPTIONS);
  }

  private static final class Disc {
    private static final DiscImages IMAGES =
        DiscImages.build("elsewhere-disc", any(), archive(), FOLDER, OPTIONS);
  }

  /**
   * A program and what keeps it from the kernel.
   *
   * @param <T> the program
   */
  private record Case<T>(T program, Isolation isolation) {
    /** Each program and library once; the isolations take turns, so that each program has both. */
    static <T> List<Case<T>> of(List<T> programs) {
      List<Case<T>> cases = new ArrayList<>();
      for (int i = 0; i < programs.size(); i++) {
        int turn = i / Libc.values().length + i % Libc.values().length;
        cases.add(
            new Case<>(programs.get(i), Isolation.values()[turn % Isolation.values().length]));
      }
      assertThat(cases).isNotEmpty();
      return cases;
    }

    @Override
    public String toString() {
      return program + ", isolation " + isolation.word();
    }
  }

  /** A machine there begins in seconds. */
  @BeforeEach
  void takesLong() {
    assumeTrue(Settings.takeAll());
  }

  @Test
  void programsWithTimersDoUnderXenWhatTheyDoNatively() throws IOException {
    checkTimers("timers-xen", Xen.IMAGES);
  }

  @Test
  void programsWithTimersDoFromDiscsWhatTheyDoNatively() throws IOException {
    checkTimers("timers-disc", Disc.IMAGES);
  }

  @Test
  void programsThatExecuteDoUnderXenWhatTheyDoNatively() throws IOException {
    checkExecution("exec-xen", Xen.IMAGES);
  }

  @Test
  void programsThatExecuteDoFromDiscsWhatTheyDoNatively() throws IOException {
    checkExecution("exec-disc", Disc.IMAGES);
  }

  private static Path any() {
    return OracleProgram.all(Arch.X86_64).get(0).executable(FOLDER);
  }

  private static Path archive() {
    return World.archive(FOLDER);
  }

  private static void checkTimers(String name, Elsewhere images) throws IOException {
    Native machine = Native.in(FOLDER, archive());
    Sample.of(name, Case.of(WaitingProgram.all("timers", Arch.X86_64)))
        .check(
            one -> {
              Start start = one.program().start(FOLDER, Arch.X86_64);
              check(machine.twice(start), images.run(start, one.isolation()));
            });
  }

  private static void checkExecution(String name, Elsewhere images) throws IOException {
    Native machine = Native.in(FOLDER, archive());
    Path folder = FOLDER.resolve(name);
    Sample.of(name, Case.of(ExecProgram.all(Arch.X86_64)))
        .check(
            one -> {
              ExecProgram.Setting made = one.program().make(folder, Arch.X86_64);
              Result wanted = machine.with(made.archive()).twice(made.start());
              check(wanted, images.with(made.archive()).run(made.start(), one.isolation()));
            });
  }

  private static void check(Result wanted, Result result) {
    assertThat(result).as(wanted.difference(result)).isEqualTo(wanted);
  }
}
