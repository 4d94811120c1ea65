package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.Foreign;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kernel of an attached program costs on the second architecture. */
final class Arm64KernelCosts {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String COUNTER = "tests/bench/insn-count/insn-count";
  static final String COMMAND = COUNTER + " -a aarch64 -m ADDRESS IMAGE -cpu max";
  private static final String TOOLS = "aarch64-linux-gnu-";
  private static final String TARGET = "kvm-arm64";
  private static final int CALLS = 1000;

  /** With the walk over the tree; a processor without random numbers takes 105,000 more. */
  private static final int START = 18_000;

  private static final int CALL = 64;
  private static final int CALL_IN_USER_MODE = 84;

  private Arm64KernelCosts() {}

  static void measure(Figures figures) throws IOException {
    Path musl = compiled("hello.c", List.of(Foreign.muslForArm64().toString(), "-static", "-O2"));
    TestProject hello = built("start-arm64", musl, "");
    figures.add(
        KernelCosts.size("kernel of an attached program, arm64", hello, TARGET, 104 * 1024));
    figures.add(
        instructions("entry to a musl program, arm64", count(hello, address(musl), ""), START));
    Path calls = compiled("calls_arm64.S", List.of(TOOLS + "gcc", "-static", "-nostdlib"));
    for (Attached.Isolation isolation : Attached.Isolation.values()) {
      String on = isolation.name().toLowerCase(java.util.Locale.ROOT);
      TestProject project = built("calls-arm64-" + on, calls, isolation.line());
      int bar = isolation == Attached.Isolation.NONE ? CALL : CALL_IN_USER_MODE;
      figures.add(instructions("getppid, arm64, " + on, call(project), bar));
    }
  }

  private static Figure instructions(String of, int count, int bar) {
    return new Figure("instructions, " + of, count, bar, "instructions", COMMAND);
  }

  private static Path compiled(String source, List<String> compiler) {
    String name = source.substring(0, source.indexOf('.')).replace('_', '-');
    TestProject project =
        TestProject.empty(name + "-for-arm64")
            .write(source, Attached.resource("/programs/" + source));
    List<String> argv = new ArrayList<>(compiler);
    argv.addAll(List.of("-o", name, source));
    Processes.run(project.folder(), LIMIT, argv).expect(0);
    return project.folder().resolve(name);
  }

  private static TestProject built(String name, Path program, String config) {
    return TestProject.attached(name, program, List.of("kvm/arm64"))
        .sharingObjects()
        .write("config/common.config", config)
        .built();
  }

  private static String address(Path program) {
    return AttachedCounts.address(program, "_start");
  }

  /** One call, from the differences of two runs to the end of the program. */
  private static int call(TestProject project) {
    String end =
        AttachedCounts.address(Path.of(project.image(TARGET) + ".debug"), "arrow_ending_exit");
    return (count(project, end, "-- more") - count(project, end, "")) / CALLS;
  }

  static int count(TestProject project, String address, String words) {
    String script = SourceTree.path(COUNTER).toString();
    List<String> argv = new ArrayList<>(List.of(script, "-a", "aarch64", "-m", address));
    argv.addAll(List.of(project.image(TARGET).toString(), "-cpu", "max"));
    if (!words.isEmpty()) {
      argv.addAll(List.of("-append", words));
    }
    Outcome outcome = Processes.run(SourceTree.root(), LIMIT, argv);
    Matcher matcher = Pattern.compile("\\bmark=(\\d+) times=1").matcher(outcome.error());
    if (!matcher.find()) {
      throw new AssertionError("no mark= in\n" + outcome);
    }
    return Integer.parseInt(matcher.group(1));
  }
}
