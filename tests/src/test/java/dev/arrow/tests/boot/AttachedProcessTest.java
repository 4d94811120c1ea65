package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Program;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A ready program in a process of this machine, whose kernel is in the same process. */
@Tag("boot")
final class AttachedProcessTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final String TARGET = "linuxu/x86_64";
  private static final String FOLDER = "linuxu-x86_64";
  private static final List<String> WAYS = List.of("dispatch", "filter");
  private static final String FLAGS =
      "-static -nostdlib -O1 -g -fno-omit-frame-pointer -fno-stack-protector -mno-sse";

  private record Case(String catching, String way) {}

  private static TestProject project(String name, String source, String flags, String more) {
    return TestProject.empty(name)
        .sharingObjects()
        .write(source, Attached.resource("/programs/" + source))
        .write(
            "arrow.yaml",
            "name: "
                + name
                + "\ntargets: ["
                + TARGET
                + "]\napp: {build: \"gcc "
                + flags
                + " -o it.elf "
                + source
                + "\", elf: it.elf}\n"
                + more);
  }

  private static Outcome start(TestProject project, String... words) {
    List<String> argv = new ArrayList<>(List.of(project.image(FOLDER).toString()));
    argv.addAll(List.of(words));
    return Processes.run(project.folder(), LIMIT, argv);
  }

  /** As on the host that runs it; each way of catching its calls serves each way to end. */
  @Test
  void itEndsAsOnTheHost() {
    TestProject project =
        project("process-attached", "attached.c", FLAGS, "args: [status]\nenv: {WORD: a b}\n");
    project.built();
    List<Case> cases = new ArrayList<>();
    for (String catching : WAYS) {
      AttachedTest.WAYS.forEach(way -> cases.add(new Case(catching, way)));
    }
    Sample.of("boot-process-attached", cases).check(one -> check(project, one));
    start(project, "arrow.catch=guess").expect(125);
    assertThat(start(project, "arrow.catch=guess").error())
        .isEqualTo("arrow: `arrow.catch` is `dispatch` or `filter`\n");
  }

  private static void check(TestProject project, Case one) {
    List<String> native0 = List.of("env", "WORD=a b", "./it.elf", one.way());
    int wanted = Processes.run(project.folder(), LIMIT, native0).status();
    Outcome outcome = start(project, "arrow.catch=" + one.catching(), "--", one.way());
    outcome.expect(wanted);
    assertThat(outcome.output()).as(outcome.toString()).isEmpty();
    if (wanted > 128) {
      assertThat(outcome.error()).as(outcome.toString()).contains("arrow: SIG");
    }
  }

  @Test
  void theToolRunsItWithItsInputAndTellsTheVerdict() {
    TestProject project = project("process-run", "console_input.c", FLAGS, "");
    String run = SourceTree.path("arrow") + " run -- ";
    for (String line : List.of("echo hi | " + run + "copy", "printf 'a\\nb' | " + run + "copy")) {
      Outcome outcome = Processes.run(project.folder(), LIMIT, List.of("sh", "-c", line)).expect(0);
      assertThat(outcome.output()).isEqualTo(line.startsWith("echo") ? "hi\n" : "a\nb");
    }
    Outcome outcome = project.arrow("run", "--timeout", "20", ".", "--", "kinds").expect(0);
    assertThat(outcome.output()).isEqualTo("cp\n");
  }

  /** Whoever starts it has the same file; flags of it that change are changed for both. */
  @Test
  void itGivesItsInputBackAsItWas() {
    TestProject project = project("process-input", "console_input.c", FLAGS, "");
    project.built();
    String flags = "grep flags: /proc/self/fdinfo/0; ";
    String run = project.image(FOLDER) + " -- kinds; ";
    List<String> argv = List.of("sh", "-c", "printf a | { " + flags + run + flags + "}");
    String output = Processes.run(project.folder(), LIMIT, argv).expect(0).output();
    assertThat(output).matches("(flags:\\s*\\d+\n)[a-z]+\\s+\\1");
  }

  /** What the host protects is not for a process to know, and asking for it would be a fault. */
  @Test
  void aProcessTellsTheFeaturesThatItHas() {
    TestProject project = project("process-features", "console_input.c", FLAGS, "");
    project.built();
    Path linked = Program.HELLO.project().image(FOLDER);
    for (List<String> argv :
        List.of(
            List.of(project.image(FOLDER).toString(), "arrow.features", "--", "copy"),
            List.of(linked.toString(), "arrow.features"))) {
      assertThat(Processes.run(project.folder(), LIMIT, argv).expect(0).error())
          .matches("arrow: features( RDRAND)?( XSAVE)?\n");
    }
  }

  @Test
  void itsFaultsAreNamedWithItsFunctions() {
    TestProject project = project("process-fault", "attached.c", FLAGS, "");
    Outcome outcome = project.arrow("run", ".", "--", "untouched_frames").expect(139);
    assertThat(outcome.error())
        .contains("signal 11 ended the program")
        .containsPattern("arrow: #0 [0-9a-f]{16} way_untouched_frames\\+")
        .containsPattern("arrow: #1 [0-9a-f]{16} way_caller\\+");
  }

  /** The host's limit of mappings is no limit of the program's; the kernel's part is. */
  @Test
  void itSharesItsAddressesWithTheKernel() {
    TestProject project = project("process-shared", "shared_addresses.c", "-static -O1", "");
    project.built();
    Outcome outcome = start(project, "arrow.stdio=pipe").expect(9);
    assertThat(outcome.output())
        .isEqualTo(
            """
            map: EPERM
            unmap: EPERM
            protect: EPERM
            remap: EPERM
            wish: done
            elsewhere: 1
            many: done
            sum 0, kept
            sum 3000, kept
            give back: done
            """);
  }

  @Test
  void aProgramInTheKernelsPlaceIsRefused() {
    TestProject project =
        project("process-taken", "attached.c", FLAGS + " -Wl,-Ttext-segment=0x70000000", "");
    assertThat(project.arrow("build").expect(1).error())
        .contains("lies where the kernel of a process is, from 0x70000000 to 0x7")
        .contains("Link it to another address, or choose a target that is a machine.");
  }

  @Test
  void whatAProcessCannotDoIsRefused() {
    TestProject project = project("process-refused", "attached.c", FLAGS, "");
    String options = "config/linuxu-x86_64.config";
    project.write(options, "CONFIG_ISOLATION_USER=y\n");
    assertThat(project.arrow("build").expect(1).error())
        .contains("`ISOLATION_USER=y` has no effect. `ISOLATION_USER` needs `!PLAT_LINUXU`");
    project.write(options, "");
    project.write("arrow.yaml", project.text("arrow.yaml").replace(TARGET, "linuxu/arm64"));
    assertThat(project.arrow("build").expect(1).error())
        .contains("A ready program cannot be attached on `linuxu/arm64`")
        .contains("this platform attaches them on x86_64.");
  }

  /** Our own checks find a fault in a handler of a system call while a ready program runs. */
  @Test
  void theSanitizerFindsAPlantedFault() {
    Path pool = SourceTree.path("tests/src/test/resources/pools-planted");
    TestProject project =
        project("process-planted", "planted.c", FLAGS, "libraries: [{path: " + pool + "}]\n");
    project.write("config/common.config", "CONFIG_SANITIZER_UNDEFINED=y\n");
    project.built();
    Outcome outcome = start(project).expect(6);
    assertThat(outcome.error())
        .containsPattern(
            "arrow: undefined behaviour: \\S*planted\\.c:12:\\d+: 2147483647 \\+ 1 in type");
    assertThat(outcome.error().lines().filter(line -> line.contains("undefined"))).hasSize(1);
  }
}
