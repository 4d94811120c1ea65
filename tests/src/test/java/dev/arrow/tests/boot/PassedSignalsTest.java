package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signals to {@code arrow run} are the program's. */
@Tag("boot")
final class PassedSignalsTest {
  private static final String SOURCE = "src/test/resources/programs/signals_passed.c";
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final List<String> TARGETS =
      List.of("kvm/x86_64", "linuxu/x86_64", "xen-pvh/x86_64", "baremetal/x86_64");

  private record Case(String target, String way) {
    static List<Case> all() {
      List<Case> cases = new ArrayList<>();
      for (String target : TARGETS) {
        for (String way : List.of("compute", "sleep", "read")) {
          cases.add(new Case(target, way));
        }
      }
      return cases;
    }
  }

  private static final class Made {
    private static final TestProject PROJECT = make();

    private static TestProject make() {
      Path program = SourceTree.path("tests/target/signals-passed");
      String source = SourceTree.path("tests/" + SOURCE).toString();
      Processes.run(
              SourceTree.root(),
              LIMIT,
              List.of("musl-gcc", "-static", "-O1", "-o", program.toString(), source))
          .expect(0);
      TestProject project =
          TestProject.attached("signals-passed", program, TARGETS).sharingObjects();
      project.write("config/common.config", "CONFIG_LIB_SIGNAL_HANDLERS=y\n");
      project.built();
      return project;
    }
  }

  /** Who has these tests run in the background ignores signals, which is inherited. */
  private static Process start(String target, String way) throws IOException {
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=HUP,INT,TERM"));
    command.add(SourceTree.path("arrow").toString());
    command.addAll(List.of("run", "-t", target, "--timeout", "60", "--", way));
    return new ProcessBuilder(command)
        .directory(Made.PROJECT.folder().toFile())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void signal(Process process, String name) throws IOException {
    new ProcessBuilder("kill", "-s", name, Long.toString(process.pid())).start();
  }

  /** Its input stays open: a program that reads waits for more. */
  @Test
  void whateverItDoesTheProgramHandlesThem() {
    List<Case> usual = Case.all().subList(0, 3);
    Sample.of("boot-passed-signals", Case.all()).always(usual).check(PassedSignalsTest::check);
  }

  private static void check(Case one) throws IOException, InterruptedException {
    Process process = start(one.target(), one.way());
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("wait 1");
      signal(process, "INT");
      assertThat(out.readLine()).isEqualTo("signal 2");
      assertThat(out.readLine()).isEqualTo("wait 2");
      signal(process, "TERM");
      assertThat(out.readLine()).isEqualTo("signal 15");
      assertThat(process.waitFor()).isEqualTo(15);
    }
  }

  /** A program that will not hear them is ended. */
  @Test
  void threeOfAKindEndTheMachine() throws IOException, InterruptedException {
    Process process = start("kvm/x86_64", "deaf");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("deaf");
      for (int i = 0; i < 3; i++) {
        signal(process, "TERM");
        // signals of one number that have not been taken are one
        Thread.sleep(150);
      }
      assertThat(process.waitFor()).isEqualTo(128 + 15);
    }
  }
}
