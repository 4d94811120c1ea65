package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImageRunnerTest {
  private static final long MIB = 1 << 20;

  @TempDir Path folder;
  private final List<Command> started = new ArrayList<>();
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final ByteArrayOutputStream messages = new ByteArrayOutputStream();
  private Path image = Path.of("");

  @BeforeEach
  void writeImage() throws IOException {
    image = Images.write(folder.resolve("hello"), MIB, 64 * 1024);
  }

  @Test
  void statusOfTheVerdictIsTheEnding() {
    assertThat(run(PlayedProcess.ending(0, "hello\n", "arrow-exit abc status=139\n")))
        .isEqualTo(new Ending.Exited(139));
    assertThat(console.toString(StandardCharsets.UTF_8)).isEqualTo("hello\n");
    assertThat(messages.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void signalOfTheVerdictIsTheEnding() {
    assertThat(run(PlayedProcess.ending(0, "", "arrow-exit abc signal=11\n")).status())
        .isEqualTo(139);
  }

  @Test
  void verdictOnTheConsoleCountsAndIsTakenOut() {
    assertThat(run(PlayedProcess.ending(0, "no newlinearrow-exit abc status=7\n", "")))
        .isEqualTo(new Ending.Exited(7));
    assertThat(console.toString(StandardCharsets.UTF_8)).isEqualTo("no newline");
  }

  @Test
  void verdictWithAnotherNonceIsThePrograms() {
    Ending ending = run(PlayedProcess.ending(0, "arrow-exit 123 status=0\n", ""));
    assertThat(ending.word()).isEqualTo("fault");
    assertThat(console.toString(StandardCharsets.UTF_8)).isEqualTo("arrow-exit 123 status=0\n");
  }

  @Test
  void machineThatHangsAfterItsVerdictIsKilled() {
    PlayedProcess process = PlayedProcess.hanging("", "arrow-exit abc status=3\n");
    assertThat(run(process)).isEqualTo(new Ending.Exited(3));
    assertThat(process.killed()).isTrue();
  }

  @Test
  void timeOutKillsTheMachine() {
    PlayedProcess process = PlayedProcess.hanging("going on", "");
    RunRequest request = request(Machine.PC, 64 * MIB, Optional.of(Duration.ofMillis(200)));
    Ending ending = runner(process).run(request, console, messages);
    assertThat(ending.status()).isEqualTo(124);
    assertThat(ending.sentence()).isEqualTo("stopped after 0.2 s, the time allowed");
    assertThat(process.killed()).isTrue();
    assertThat(console.toString(StandardCharsets.UTF_8)).isEqualTo("going on");
  }

  @Test
  void signalsGoToTheMachineUntilThereAreTooMany() {
    PlayedProcess process = PlayedProcess.hanging("", "");
    GuestSignals signals = new GuestSignals();
    GuestInput input = new GuestInput.Piped(InputStream.nullInputStream(), Optional.of(signals));
    RunRequest request = request(Machine.PC, 64 * MIB, Optional.of(Duration.ofMillis(200)));
    signals.send(15);
    runner(process).run(request, input, console, messages);
    assertThat(process.fed()).contains(0x10, 5, 15).contains(0x10, 4);
    signals.send(15);
    signals.send(15);
    Ending ending = runner(process).run(request, input, console, messages);
    assertThat(ending.status()).isEqualTo(143);
    assertThat(ending.sentence()).contains("signal 15 came three times");
  }

  @Test
  void whatIsReadGoesToTheMachine() {
    PlayedProcess process = PlayedProcess.hanging("", "");
    InputStream bytes = new ByteArrayInputStream(new byte[] {1, 2});
    RunRequest request = request(Machine.PC, 64 * MIB, Optional.of(Duration.ofMillis(200)));
    runner(process).run(request, new GuestInput.Piped(bytes, Optional.empty()), console, messages);
    assertThat(process.fed()).containsExactly(0, 0, 0x10, 2, 1, 2, 0x10, 4);
  }

  @Test
  void theUserCanEndTheMachine() {
    PlayedProcess process = PlayedProcess.hanging("going on", "");
    byte[] keys = {'a', 0x1d, 0x1d, 0x1d};
    RunRequest request = request(Machine.PC, 64 * MIB, Optional.empty());
    Ending ending =
        runner(process)
            .run(request, new GuestInput.Typed(new ByteArrayInputStream(keys)), console, messages);
    assertThat(ending).isEqualTo(new Ending.Quit());
    assertThat(ending.status()).isEqualTo(130);
    assertThat(process.killed()).isTrue();
    assertThat(process.fed()).isEqualTo(keys);
    assertThat(console.toString(StandardCharsets.UTF_8)).isEqualTo("going on");
  }

  @Test
  void machineThatNobodyListensToIsEnded() {
    PlayedProcess process = PlayedProcess.hanging("y\n", "");
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Ending ending =
        runner(process).run(request(Machine.PC, 64 * MIB, Optional.empty()), closed, messages);
    assertThat(ending).isEqualTo(new Ending.Unheard());
    assertThat(ending.status()).isEqualTo(141);
    assertThat(process.killed()).isTrue();
  }

  @Test
  void endWithoutVerdictIsATripleFault() {
    Ending ending = run(PlayedProcess.ending(0, "", "arrow: starting\n"));
    assertThat(ending.status()).isEqualTo(134);
    assertThat(ending.sentence()).contains("triple fault");
    assertThat(messages.toString(StandardCharsets.UTF_8)).isEqualTo("arrow: starting\n");
  }

  @Test
  void failureOfTheMonitorIsTheTools() {
    Ending ending = run(PlayedProcess.ending(1, "", "qemu-system-x86_64: no such thing\n"));
    assertThat(ending).isEqualTo(new Ending.ToolFailed("QEMU failed: no such thing"));
  }

  @Test
  void processThatASignalEndedEndsWithIt() {
    RunRequest request = request(Machine.PROCESS, 0, Optional.empty());
    Ending ending = runner(PlayedProcess.ending(139, "", "")).run(request, console, messages);
    assertThat(ending).isEqualTo(new Ending.Signalled(11));
  }

  @Test
  void processThatCannotStartItsProgramHasRunNone() {
    RunRequest request = request(Machine.PROCESS, 0, Optional.empty());
    Ending ending =
        runner(PlayedProcess.ending(125, "", "arrow: the host lets no process catch calls\n"))
            .run(request, console, messages);
    assertThat(ending).isEqualTo(new Ending.ToolFailed("the process could not start its program"));
    assertThat(ending.status()).isEqualTo(125);
  }

  @Test
  void processGetsEachWordAsAnArgumentAndTheDescriptorForItsVerdict() {
    RunRequest plain = request(Machine.PROCESS, 0, Optional.empty());
    RunRequest request =
        new RunRequest(
            plain.image(),
            plain.debug(),
            Machine.PROCESS,
            0,
            Optional.of(List.of("a b", "")),
            Optional.empty());
    runner(PlayedProcess.ending(0, "", "arrow-exit abc status=0\n"))
        .run(request, console, messages);
    assertThat(started.get(0).argv())
        .containsExactly(image.toString(), "arrow.run=abc,2", "--", "a b", "");
  }

  @Test
  void theKernelGetsFurtherWords() {
    RunRequest plain = request(Machine.PC, 64 * MIB, Optional.empty());
    RunRequest request =
        new RunRequest(
            plain.image(),
            plain.debug(),
            plain.machine(),
            plain.memory(),
            Optional.of(List.of("x")),
            Optional.empty(),
            Optional.empty(),
            List.of("arrow.strace=read,write"));
    runner(PlayedProcess.ending(0, "", "arrow-exit abc status=0\n"))
        .run(request, console, messages);
    assertThat(started.get(0).argv())
        .containsSequence("-append", "arrow.run=abc arrow.strace=read,write -- x");
  }

  @Test
  void machineGetsItsMemoryAndTheCommandLine() {
    run(PlayedProcess.ending(0, "", "arrow-exit abc status=0\n"));
    assertThat(started.get(0).argv())
        .containsSequence("-machine", "pc", "-accel", "tcg", "-cpu", "max", "-m", "65536K")
        .containsSequence("-append", "arrow.run=abc");
  }

  @Test
  void tooLittleMemoryIsRefusedWithTheNeed() {
    RunRequest request = request(Machine.Q35, MIB, Optional.empty());
    assertThatThrownBy(
            () -> runner(PlayedProcess.ending(0, "", "")).run(request, console, messages))
        .isInstanceOf(ArrowException.class)
        .hasMessage("The image needs 1488K of memory on q35, and 1024K were given.");
    assertThat(started).isEmpty();
  }

  @Test
  void panicPrintsNoTraceWithoutSymbols() {
    String said = "arrow: panic: x\narrow: trace ffffffffc0101a30\narrow-exit abc panic\n";
    assertThat(run(PlayedProcess.ending(0, "", said))).isEqualTo(new Ending.Panicked());
    assertThat(messages.toString(StandardCharsets.UTF_8)).endsWith("ffffffffc0101a30\n");
  }

  private Ending run(PlayedProcess process) {
    RunRequest request = request(Machine.PC, 64 * MIB, Optional.empty());
    return runner(process).run(request, console, messages);
  }

  private RunRequest request(Machine machine, long memory, Optional<Duration> timeout) {
    Path debug = folder.resolve("hello.debug");
    return new RunRequest(image, debug, machine, memory, Optional.empty(), timeout);
  }

  private ImageRunner runner(PlayedProcess process) {
    ProcessStarter starter =
        command -> {
          started.add(command);
          return process;
        };
    return new ImageRunner(starter, new NoCommands(), () -> "abc", folder.resolve("no-kvm"));
  }

  private static final class NoCommands implements CommandRunner {
    @Override
    public CommandResult run(Command command) {
      throw new AssertionError("nothing is to be run: " + command);
    }

    @Override
    public CommandResult run(Command command, LineListener listener) {
      return run(command);
    }
  }
}
