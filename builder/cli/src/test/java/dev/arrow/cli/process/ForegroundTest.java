package dev.arrow.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it has signals sent to this process")
final class ForegroundTest {
  /** With their numbers on Linux, signal(7). */
  private static final Map<String, Integer> HANDED_ON = Map.of("TERM", 15, "HUP", 1, "INT", 2);

  private static final int UNTOLD = 7;
  private static final String AT_MOST_20_SECONDS =
      "i=0; while [ $i -lt 400 ]; do sleep 0.05; i=$((i+1)); done; exit " + UNTOLD;

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
  void signalsGoOnToTheProgram() throws IOException {
    String script = "trap 'exit 42' %s; kill -%s " + own() + "; " + AT_MOST_20_SECONDS;
    for (Map.Entry<String, Integer> signal : HANDED_ON.entrySet()) {
      boolean ignored = ignored(signal.getValue());
      assertThat(run(false, script.replace("%s", signal.getKey())))
          .isEqualTo(ignored ? UNTOLD : 42);
    }
  }

  /** Whoever starts these tests may have a signal ignored, as nohup does: then so does Java. */
  private static boolean ignored(int signal) throws IOException {
    String mask =
        Files.readAllLines(Path.of("/proc/self/status")).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring(line.indexOf(':') + 1).strip())
            .findFirst()
            .orElseThrow();
    return (Long.parseUnsignedLong(mask, 16) >> (signal - 1) & 1) == 1;
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
