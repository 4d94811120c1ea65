package dev.arrow.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForegroundTest {
  @TempDir Path folder;

  private int run(boolean terminal, String script) {
    List<String> argv = List.of("/bin/sh", "-c", script);
    return new Foreground(terminal).run(argv, folder, Map.of("GIVEN", "word"));
  }

  private static String own() {
    return Long.toString(ProcessHandle.current().pid());
  }

  @Test
  void statusIsThatOfTheProgram() {
    assertThat(run(false, "exit 3")).isEqualTo(3);
    assertThat(run(false, "kill -9 $$")).isEqualTo(137);
  }

  @Test
  void folderAndVariablesAreThoseThatAreGiven() {
    run(false, "echo $GIVEN >file");
    assertThat(folder.resolve("file")).hasContent("word");
  }

  /** The program has a signal sent to this process, which hands it back. */
  @Test
  void signalsGoOnToTheProgram() {
    String script = "trap 'exit 42' %s; kill -%s " + own() + "; while :; do sleep 0.05; done";
    for (String signal : List.of("TERM", "HUP", "INT")) {
      assertThat(run(false, script.replace("%s", signal))).isEqualTo(42);
    }
  }

  @Test
  void interruptOfATerminalIsNotSentTwice() {
    String script = "trap 'exit 42' INT; kill -INT " + own() + "; sleep 0.3; exit 7";
    assertThat(run(true, script)).isEqualTo(7);
  }

  @Test
  void whatIsNoProgramIsNamed() {
    Foreground foreground = new Foreground(false);
    assertThatThrownBy(() -> foreground.run(List.of(folder.toString()), folder, Map.of()))
        .isInstanceOfSatisfying(
            ArrowException.class,
            e -> assertThat(e.diagnostics().get(0).kind()).isEqualTo(CliError.NOT_EXECUTABLE));
  }

  @Test
  void handlerIsTakenBack() throws Exception {
    CountDownLatch outer = new CountDownLatch(1);
    Runnable undoOuter = Signals.handle("WINCH", name -> outer.countDown());
    Signals.handle("WINCH", name -> {}).run();
    new ProcessBuilder("/bin/sh", "-c", "kill -WINCH " + own()).start().waitFor();
    assertThat(outer.await(20, TimeUnit.SECONDS)).isTrue();
    undoOuter.run();
  }
}
