package dev.arrow.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.run.RunningProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SystemCommandsTest {
  private static final Path ROOT = Path.of("/");
  private final SystemProcesses processes = new SystemProcesses(new Children());
  private final SystemCommands commands = new SystemCommands(processes);

  @Test
  void resultHoldsStatusAndBothStreams() {
    CommandResult result = commands.run(shell("echo out; echo err >&2; exit 7"));
    assertThat(result).isEqualTo(new CommandResult(7, "out\n", "err\n"));
  }

  @Test
  void muchOutputOnBothStreamsDoesNotBlock() {
    String script =
        "i=0; while [ $i -lt 20000 ]; do echo 123456789; echo 123456789 >&2; i=$((i+1)); done";
    CommandResult result = commands.run(shell(script));
    assertThat(result.output()).hasSize(200_000);
    assertThat(result.error()).hasSize(200_000);
  }

  @Test
  void linesComeOneByOne() {
    List<String> lines = new ArrayList<>();
    CommandResult result =
        commands.run(shell("echo a; echo b"), (line, error) -> lines.add(line + error));
    assertThat(lines).containsExactly("afalse", "bfalse");
    assertThat(result.succeeded()).isTrue();
  }

  @Test
  void signalIsPartOfTheStatus() {
    assertThat(commands.run(shell("kill -SEGV $$")).status()).isEqualTo(139);
  }

  @Test
  void inputIsEmpty() {
    assertThat(commands.run(shell("cat; echo end")).output()).isEqualTo("end\n");
  }

  @Test
  void environmentIsAdded() {
    Command command = shell("echo $COLOUR").withEnvironment("COLOUR", "red");
    assertThat(commands.run(command).output()).isEqualTo("red\n");
  }

  @Test
  void programThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> commands.run(Command.of(ROOT, "no-such-program")))
        .isInstanceOf(ArrowException.class)
        .hasMessage("The program `no-such-program` cannot be started: No such file or directory.");
  }

  @Test
  void killEndsWhatTheProcessStartedToo() {
    RunningProcess process = processes.start(shell("sleep 60 & sleep 60"));
    assertThat(process.waitFor(Duration.ofMillis(50))).isEmpty();
    process.kill();
    assertThat(process.waitFor(Duration.ofSeconds(5))).hasValue(137);
  }

  private static Command shell(String script) {
    return Command.of(ROOT, "sh", "-c", script);
  }
}
