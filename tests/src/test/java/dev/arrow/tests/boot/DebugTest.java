package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.Conversation;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code arrow debug} stops kernel and program, and sees from one into the other. */
@Tag("boot")
final class DebugTest {
  private static final Duration LIMIT = Duration.ofSeconds(180);
  private static final Pattern PROMPT = Pattern.compile("\\(gdb\\) $");
  private static final String ARROW = SourceTree.path("arrow").toString();

  private static final List<String> COMMANDS =
      List.of(
          "set pagination off",
          "set confirm off",
          "break main",
          "continue",
          "info registers rip",
          "break arrow_sys_write",
          "continue",
          "backtrace",
          "list",
          "frame function greet",
          "print whom",
          "print turns",
          "delete",
          "continue",
          "quit");

  private static TestProject project(String name, String target) {
    TestProject project =
        TestProject.empty(name)
            .sharingObjects()
            .write("debugged.c", Attached.resource("/programs/debugged.c"))
            .write(
                "arrow.yaml",
                "name: debugged\ntargets: ["
                    + target
                    + "]\n"
                    + "app: {build: gcc -static -g -O0 -o it debugged.c, elf: it}\n");
    return project.built();
  }

  /** From the kernel of the second architecture one sees into the program, too. */
  @Test
  void theSecondArchitectureIsDebugged() {
    TestProject project =
        TestProject.empty("debugged-arm64")
            .sharingObjects()
            .write("debugged.c", Attached.resource("/programs/debugged_arm64.c"))
            .write("gdb", String.join("\n", COMMANDS).replace("rip", "pc"))
            .write(
                "arrow.yaml",
                "name: debugged\ntargets: [kvm/arm64]\n"
                    + "app: {build: $CC -static -g -O0 -o it debugged.c, elf: it, libc: glibc}\n");
    String line = ARROW + " debug --yes -- 'good day' <gdb 2>&1";
    Outcome outcome = Processes.run(project.folder(), LIMIT, List.of("sh", "-c", line)).expect(0);
    check(outcome.output().replaceAll("(?m)^(\\(gdb\\) )?pc ", "rip "));
  }

  private static void check(String seen) {
    assertThat(seen)
        .containsPattern("Breakpoint \\d, main \\(argc=.* at .*debugged.c:\\d+")
        .containsPattern("rip +0x[0-9a-f]+ +0x[0-9a-f]+ <main")
        .containsPattern("Breakpoint \\d, arrow_sys_write \\(fd=1,")
        .containsPattern("#0 +arrow_sys_write")
        .containsPattern("#\\d +<signal handler called>")
        .containsPattern("#\\d +(0x[0-9a-f]+ in )?greet \\(whom=0x[0-9a-f]+ \"good day\"")
        .containsPattern("#\\d +0x[0-9a-f]+ in main \\(argc=2")
        .contains("long arrow_sys_write(")
        .containsPattern("\\$1 = 0x[0-9a-f]+ \"good day\"")
        .contains("$2 = 1")
        .contains("good day");
  }

  @Test
  void commandsCanComeFromAFile() {
    fromFile("debugged-batch", "kvm/x86_64");
  }

  /** There the kernel is a part of the process, and signals are what traps are to a machine. */
  @Test
  void aProcessIsDebuggedAsAMachineIs() {
    fromFile("debugged-process", "linuxu/x86_64");
  }

  private static void fromFile(String name, String target) {
    TestProject project = project(name, target).write("gdb", String.join("\n", COMMANDS));
    String line = ARROW + " debug -- 'good day' <gdb 2>&1";
    Outcome outcome = Processes.run(project.folder(), LIMIT, List.of("sh", "-c", line)).expect(0);
    check(outcome.output());
  }

  @Test
  void commandsCanBeTyped() {
    Iterator<String> typed = COMMANDS.iterator();
    Conversation talk =
        Conversation.hold(
            project("debugged-typed", "kvm/x86_64").folder(),
            Map.of("TERM", "dumb"),
            ARROW + " debug -- 'good day'; echo status $?",
            PROMPT,
            question -> typed.next() + "\r",
            LIMIT);
    check(talk.seen());
    assertThat(talk.seen()).contains("status 0");
  }
}
