package dev.arrow.generate.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.generate.build.MakeRun.Outcome;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MakeRunTest {

  private final List<String> heard = new ArrayList<>();
  private final List<String> started = new ArrayList<>();
  private final BuildListener listener =
      new BuildListener() {
        @Override
        public void note(Diagnostic diagnostic) {}

        @Override
        public void waiting(String message) {
          heard.add("waiting " + message);
        }

        @Override
        public void progress(Progress p) {
          heard.add(p.done() + "/" + p.total() + " " + p.action() + " " + p.subject());
        }

        @Override
        public void output(String line) {
          heard.add(line);
        }
      };

  private MakeRun make = new MakeRun(listener, 2);

  @Test
  void stepsBecomeProgress() {
    assertThat(run(0, "  CC pmm/src/pmm.c", "  JOIN pmm", "  LINK kvm-x86_64/hello"))
        .isEqualTo(Outcome.DONE);
    assertThat(heard)
        .containsExactly("0/2 CC pmm/src/pmm.c", "1/2 JOIN pmm", "2/3 LINK kvm-x86_64/hello");
    assertThat(make.compiled()).isEqualTo(1);
  }

  @Test
  void nothingToDoIsNotWorthALine() {
    assertThat(run(0, "make: Nothing to be done for 'all'.")).isEqualTo(Outcome.DONE);
    assertThat(heard).isEmpty();
  }

  @Test
  void theCompilersWordsAreShownOnceAndMakesAreNot() {
    assertThat(
            fault(
                "  CC main.c",
                "main.c:1:1: error: nonsense",
                "make: *** [build/kvm-x86_64/Makefile:9:"
                    + " build/obj/_program-0123456789abcdef/src/main.c.o] Error 1"))
        .isEqualTo("`src/main.c` did not compile.");
    assertThat(heard).containsExactly("0/2 CC main.c", "main.c:1:1: error: nonsense");
  }

  @Test
  void makesOwnWordsAreShownWhenThereAreNoOthers() {
    String remark = "make: *** Recursive variable `x`.  Stop.";
    assertThat(fault(remark)).isEqualTo("`make` did not finish.");
    assertThat(heard).containsExactly(remark);
  }

  @Test
  void whatTheMachineLacksIsAdvisedOn() {
    String failed = "build/obj/pmm-0123456789abcdef/src/a.c.o";
    assertThat(advice("x.s: Fatal error: can't write: No space left on device"))
        .startsWith("The disk is full");
    assertThat(advice("gcc: fatal error: Killed signal terminated program cc1"))
        .contains("memory runs out");
    assertThat(advice("make: *** [m:9: " + failed + "] Killed")).contains("`-j1`");
    assertThat(advice("main.c:1:1: error: nonsense")).isEmpty();
  }

  private String advice(String line) {
    String failed = "make: *** [m:9: build/obj/pmm-0123456789abcdef/src/a.c.o] Error 1";
    assertThat(fault(line, failed)).isEqualTo("`src/a.c` of library `pmm` did not compile.");
    return make.fault(make.failedFiles().stream().findFirst()).hint().orElse("");
  }

  /** The message of a run that fails. */
  private String fault(String... lines) {
    assertThat(run(2, lines)).isEqualTo(Outcome.FAILED);
    return make.fault(make.failedFiles().stream().findFirst()).message();
  }

  @Test
  void aFailedLinkNamesTheTarget() {
    assertThat(fault("ld: no", "make: *** [m:9: build/kvm-x86_64/hello] Error 1"))
        .isEqualTo("The link of `kvm-x86_64` failed.");
    assertThat(fault("make: *** [m:9: build/obj/pmm-0123456789abcdef/joined-0.o] Error 1"))
        .isEqualTo("The objects of library `pmm` could not be joined.");
  }

  @Test
  void aProgramWithOtherNeedsIsNoFailure() {
    String stale =
        "arrow: the program uses `puts` since the libraries were chosen: run `arrow build`";
    assertThat(run(2, stale, "make: *** [m:1: build/kvm-x86_64/gen/symbols] Error 1"))
        .isEqualTo(Outcome.PLAN_OUTDATED);
    assertThat(heard).isEmpty();
  }

  @Test
  void aGeneratedFileThatIsGoneAsksForAPlan() {
    assertThat(run(2, "make: *** No rule to make target 'x', needed by 'y'.  Stop."))
        .isEqualTo(Outcome.PLAN_OUTDATED);
    assertThat(
            run(
                2,
                "arrow: build/obj/pmm-0/config.h is missing: run `arrow build`",
                "make: *** [m:9: build/obj/pmm-0/config.h] Error 1"))
        .isEqualTo(Outcome.PLAN_OUTDATED);
    assertThat(heard).isEmpty();
  }

  @Test
  void makeRunsUnderTheLockWithTheUsersWishes() {
    run(0);
    assertThat(started)
        .containsExactly(
            "flock --no-fork build/.lock make -rR --no-print-directory -O -j3 -f build/Makefile"
                + " V=1 LAUNCHER=ccache");
  }

  private Outcome run(int status, String... lines) {
    CommandRunner runner =
        new CommandRunner() {
          @Override
          public CommandResult run(Command command) {
            throw new IllegalStateException("make is streamed");
          }

          @Override
          public CommandResult run(Command command, LineListener each) {
            started.add(String.join(" ", command.argv()));
            for (String line : lines) {
              each.line(line, false);
            }
            return new CommandResult(status, "", "");
          }
        };
    BuildRequest request =
        new BuildRequest(
            Path.of("/p"),
            Path.of("/a"),
            List.of(),
            3,
            true,
            Optional.of("ccache"),
            new ProjectSources.Place(Path.of("/nonexistent"), true),
            false);
    make = new MakeRun(listener, 2);
    return make.run(runner, request, "build/Makefile", List.of());
  }
}
