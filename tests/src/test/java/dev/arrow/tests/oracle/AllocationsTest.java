package dev.arrow.tests.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each allocation of the kernel's fails once in turn while programs run: what they are told is an
 * error, or they end; the kernel never does.
 */
@Tag("memory")
final class AllocationsTest {
  private static final Path FOLDER = SourceTree.path("tests/target/memory");
  private static final List<Machine> MACHINES = Arch.X86_64.machines();
  private static final String OPTIONS =
      "CONFIG_LIB_FAIL_ALLOC=y\nCONFIG_LIB_STRACE=y\nCONFIG_TLSF_CHECK=y\n";

  /** So many allocations fail one by one; of those behind them every fiftieth. */
  private static final int EACH = 300;

  private static final int SOME = 50;

  /** How many are drawn of a program's when there is little time. */
  private static final int DRAWN = 6;

  /** Every so many numbers memory is also out for good from there on. */
  private static final int FOR_GOOD = 5;

  private static Images images;

  private record Case(OracleProgram program, Guest guest) {
    @Override
    public String toString() {
      return program + ", " + guest;
    }
  }

  @BeforeAll
  static void buildKernels() {
    Path archive = World.archive(FOLDER);
    images =
        Images.build(Arch.X86_64, OracleProgram.all(Arch.X86_64).get(0), archive, FOLDER, OPTIONS);
  }

  private static Guest guest(Isolation isolation, int turn) {
    return new Guest(isolation, MACHINES.get(turn % MACHINES.size()), Processor.MAX);
  }

  /** In one boot: a call with each of its allocations failing, and what it leaves behind. */
  @Test
  void eachAllocationOfACallFailsAndNothingIsLeftBehind() {
    Path program = FOLDER.resolve("each_allocation");
    OracleProgram.compile(
        Libc.MUSL,
        Arch.X86_64,
        SourceTree.path("tests/src/test/resources/programs/each_allocation.c"),
        program);
    for (Isolation isolation : Isolation.values()) {
      Path image = images.attach(Start.plain(program), isolation);
      for (int turn = 0; turn < MACHINES.size(); turn++) {
        Boot run = images.boot(image, guest(isolation, turn), "");
        assertThat(run.output())
            .containsPattern("\\A[5-9]\\d\\d allocations failed, 0 times wrong");
        assertThat(run.status()).contains(0);
      }
      Images.delete(image);
    }
  }

  @Test
  void eachAllocationWhileProgramsRunFails() {
    List<Case> cases = new ArrayList<>();
    for (OracleProgram program : OracleProgram.all(Arch.X86_64)) {
      for (Isolation isolation : Isolation.values()) {
        int turn = cases.size() / Isolation.values().length + isolation.ordinal();
        cases.add(new Case(program, guest(isolation, turn)));
      }
    }
    Sample.of("allocations", cases).share(0.9).check(AllocationsTest::check);
  }

  private static void check(Case one) {
    Path program = one.program().executable(FOLDER);
    Path image = images.attach(Start.plain(program), one.guest().isolation());
    try {
      Failures failures = new Failures(images.boot(image, one.guest(), Failures.words("0")));
      for (String wish : wishes(one, failures.count())) {
        try {
          failures.check(images.boot(image, one.guest(), Failures.words(wish)));
        } catch (AssertionError e) {
          throw new AssertionError("allocation " + wish + ": " + e.getMessage(), e);
        }
      }
    } finally {
      Images.delete(image);
    }
  }

  private static List<String> wishes(Case one, int count) {
    List<String> wishes = new ArrayList<>();
    numbers(one, count)
        .forEach(
            number -> {
              wishes.add(String.valueOf(number));
              if (number % FOR_GOOD == 0) {
                wishes.add(number + "+");
              }
            });
    return wishes;
  }

  private static IntStream numbers(Case one, int count) {
    IntStream all =
        IntStream.rangeClosed(1, count).filter(i -> i <= EACH || (i - EACH) % SOME == 0);
    if (Settings.takeAll() && one.program().libc() == Libc.MUSL) {
      return all;
    }
    int[] few = all.toArray();
    Random random = new Random(Settings.seed() ^ one.toString().hashCode());
    return IntStream.range(0, DRAWN).map(i -> few[random.nextInt(few.length)]).distinct();
  }
}
