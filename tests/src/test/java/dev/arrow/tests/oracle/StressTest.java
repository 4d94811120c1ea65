package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many threads that wake each other under a rain of signals, for a second or, with {@code
 * arrow.long}, a minute: nothing is lost, and no page stays taken.
 */
@Tag("oracle")
final class StressTest {
  private static final Path FOLDER = SourceTree.path("tests/target/stress");
  private static final String OPTIONS = "CONFIG_LIB_THREADS=y\nCONFIG_LIB_SIGNAL_HANDLERS=y\n";
  private static final int WAKES_A_SECOND = 10_000;
  private static final Pattern SUMMARY =
      Pattern.compile(
          "rounds (?<rounds>[1-9]\\d*), hand-overs a second (?<rate>\\d+), pages more free 0\n"
              + "0 lost, 0 wrong\n");

  @Test
  void nothingIsLostAndNothingStaysTaken() throws IOException {
    Files.createDirectories(FOLDER);
    Path program = FOLDER.resolve("storm");
    OracleProgram.compile(
        Libc.MUSL, Arch.X86_64, SourceTree.path("tests/oracle/stress/storm.c"), program);
    Path archive = World.archive(FOLDER);
    Kernels kernels = Kernels.build("stress", "kvm/x86_64", program, archive, OPTIONS);
    String seconds = Settings.takeAll() ? "60" : "1";
    Start start = new Start(program, List.of("storm", seconds), Arch.X86_64);
    for (Isolation isolation : Isolation.values()) {
      Guest guest = Guest.usual(isolation, Machine.MICROVM);
      check(new Images(kernels, FOLDER).run(start, guest));
    }
  }

  /** The rate is that of an emulated machine, which hurries least while others compute. */
  private static void check(Result result) {
    Matcher summary = SUMMARY.matcher(result.output());
    assertThat(summary.matches()).as(result.output()).isTrue();
    assertThat(result.status()).isZero();
    System.out.println("stress: " + summary.group());
    if (Settings.takeAll()) {
      assertThat(Integer.parseInt(summary.group("rate"))).isGreaterThan(WAKES_A_SECOND);
    }
  }
}
