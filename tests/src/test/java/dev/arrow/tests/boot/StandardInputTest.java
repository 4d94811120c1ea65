package dev.arrow.tests.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Attached;
import dev.arrow.tests.harness.Attached.Isolation;
import dev.arrow.tests.harness.Conversation;
import dev.arrow.tests.harness.Machine;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code arrow run} reads is what the program in the machine reads. */
@Tag("boot")
final class StandardInputTest {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final String ARROW = SourceTree.path("arrow").toString();
  private static final Pattern QUESTION = Pattern.compile("next\\? $");

  private static Attached program() {
    return Attached.of("console_input.c", Isolation.USER, "");
  }

  private static Outcome shell(String line) {
    return Processes.run(program().project().folder(), LIMIT, List.of("sh", "-c", line));
  }

  private static String run(Machine machine) {
    return ARROW + " run " + String.join(" ", machine.options()) + " -- ";
  }

  /** Every byte there is, and more of them than any buffer on the way takes. */
  @Test
  void aFileArrivesWhole() throws IOException {
    byte[] bytes = new byte[70_000];
    new Random(5).nextBytes(bytes);
    for (int i = 0; i < 256; i++) {
      bytes[i] = (byte) i;
    }
    Path folder = program().project().folder();
    Files.write(folder.resolve("in"), bytes);
    Sample.of("boot-input-file", Machine.VIRTUAL)
        .check(
            machine -> {
              String out = "out-" + machine.qemuName().replace(',', '-');
              shell(run(machine) + "copy <in >" + out).expect(0);
              assertThat(Files.readAllBytes(folder.resolve(out))).isEqualTo(bytes);
            });
  }

  @Test
  void whatItReadsIsWhatItIsGiven() {
    String run = run(Machine.MICROVM);
    assertThat(shell("echo hi | " + run + "copy").expect(0).output()).isEqualTo("hi\n");
    assertThat(shell(": | " + run + "copy").expect(0).output()).isEmpty();
    assertThat(shell(run + "copy </dev/null").expect(0).output()).isEmpty();
    assertThat(shell(": | " + run + "kinds").expect(0).output()).isEqualTo("pp\n");
    assertThat(shell(run + "kinds </dev/null").expect(0).output()).isEqualTo("cp\n");
    String silent = "rm -f held; mkfifo held; exec 3<>held; " + run + "kinds <held";
    assertThat(shell(silent).expect(0).output()).isEqualTo("pp\n");
  }

  /** The guest's processor rests until something comes in, here the end. */
  @Test
  void aProgramThatWaitsTakesNoTimeOfTheHost() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("sh", "-c", run(Machine.MICROVM) + "copy 2>/dev/null")
            .directory(program().project().folder().toFile())
            .start();
    while (process.isAlive() && machineTime(process).isZero()) {
      Thread.sleep(50);
    }
    Thread.sleep(1500);
    Duration before = machineTime(process);
    Thread.sleep(1500);
    Duration used = machineTime(process).minus(before);
    process.getOutputStream().close();
    assertThat(process.waitFor()).isZero();
    assertThat(used).isLessThan(Duration.ofMillis(150));
  }

  /** What QEMU has taken of the host's processors; zero if it does not run. */
  private static Duration machineTime(Process process) {
    return process
        .descendants()
        .filter(one -> one.info().command().orElse("").contains("qemu-system"))
        .flatMap(one -> one.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** A conversation; the terminal before and after is among what is seen, if it is the same. */
  private static Conversation talk(String way, Iterator<String> answers) {
    String line =
        "stty cols 101 rows 31; a=$(stty -g); "
            + run(Machine.MICROVM)
            + way
            + "; echo status $?; sleep 1; test \"$a\" = \"$(stty -g)\" && echo restored";
    return Conversation.hold(
        program().project().folder(), Map.of(), line, QUESTION, q -> answers.next(), LIMIT);
  }

  @Test
  void onATerminalTheImageEditsTheLine() {
    Conversation talk = talk("ask", List.of("ab\u007fc\r", Conversation.END_OF_INPUT).iterator());
    assertThat(talk.seen())
        .contains("next? ab\b \bc\nnext? ")
        .contains("status 3\n")
        .contains("restored");
    assertThat(talk("size", List.<String>of().iterator()).seen()).contains("101x31");
  }

  /** What the kernel and the tool say goes elsewhere: its order among the output is not told. */
  @Test
  void theInterruptKeyIsTheImages() throws IOException {
    assertThat(talk("ask 2>told", List.of("x\u0003").iterator()).seen())
        .contains("next? x^C")
        .contains("status 130\nrestored");
    assertThat(program().project().folder().resolve("told"))
        .content()
        .contains("SIGINT ended the program\n")
        .contains("signal 2 ended the program\n");
  }

  @Test
  void theUserCanEndTheMachine() {
    assertThat(talk("ask", List.of("\u001d\u001d\u001d").iterator()).seen())
        .contains("stopped from the keyboard\n")
        .contains("status 130\nrestored");
  }

  /** Even then somebody puts the terminal back. */
  @Test
  void whenTheToolIsKilledTheTerminalIsAsItWas() {
    Iterator<String> killing =
        java.util.stream.Stream.generate(
                () -> {
                  ProcessHandle.current()
                      .descendants()
                      .filter(StandardInputTest::isTool)
                      .forEach(ProcessHandle::destroyForcibly);
                  return "";
                })
            .iterator();
    assertThat(talk("ask", killing).seen()).contains("status 137\n").contains("restored");
  }

  private static boolean isTool(ProcessHandle process) {
    return process.info().command().orElse("").endsWith("/java");
  }
}
