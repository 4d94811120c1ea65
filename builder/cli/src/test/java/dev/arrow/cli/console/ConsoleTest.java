package dev.arrow.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConsoleTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void progressIsTakenAwayBeforeARemark() {
    Console console = console("", Terminal.NONE);
    console.progress("[1/2]");
    console.remark("done");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("\r\u001b[K[1/2]\r\u001b[Karrow: done\n");
  }

  @Test
  void errorsAreColouredOnlyWhereThatIsWanted() {
    Diagnostic fault = Diagnostic.of(CliError.USAGE, "no");
    console("", Terminal.NONE).diagnostics(List.of(fault));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("error: no\n");
    err.reset();
    console("", new Terminal(true, true, true, true, StandardInput.TERMINAL))
        .diagnostics(List.of(fault));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("\u001b[1;31merror:\u001b[0m no\n");
  }

  @Test
  void answersAreLines() {
    Console console = console("yes \nno", Terminal.NONE);
    assertThat(console.ask("?")).contains("yes");
    assertThat(console.ask("?")).contains("no");
    assertThat(console.ask("?")).isEmpty();
  }

  @Test
  void whatDoesNotGetThroughIsRemembered() {
    Console full =
        new Console(InputStream.nullInputStream(), broken("No space"), err, Terminal.NONE);
    full.out().print("a result");
    assertThat(full.undelivered()).map(IOException::getMessage).contains("No space");
    Console head =
        new Console(InputStream.nullInputStream(), broken("Broken pipe"), err, Terminal.NONE);
    head.out().print("a result");
    assertThat(head.undelivered()).isEmpty();
    Console fine = console("", Terminal.NONE);
    fine.out().print("a result");
    assertThat(fine.undelivered()).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a result");
  }

  private static OutputStream broken(String why) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(why);
      }
    };
  }

  @ParameterizedTest
  @CsvSource({
    "012, xterm, '', true, true, true",
    "012, xterm, 1, true, true, false",
    "012, dumb, '', true, false, false",
    "2, xterm, '', false, true, true",
    "01, xterm, '', false, false, false",
    "'', xterm, '', false, false, false",
  })
  void terminalIsJudgedByDescriptorsAndEnvironment(
      String descriptors, String term, String noColor, boolean input, boolean live, boolean color) {
    Map<String, String> environment = Map.of("TERM", term, "NO_COLOR", noColor);
    assertThat(Terminal.of(descriptors, environment, StandardInput.STREAM))
        .isEqualTo(
            new Terminal(input, descriptors.contains("1"), live, color, StandardInput.STREAM));
  }

  private Console console(String input, Terminal terminal) {
    byte[] bytes = input.getBytes(StandardCharsets.UTF_8);
    return new Console(new ByteArrayInputStream(bytes), out, err, terminal);
  }
}
