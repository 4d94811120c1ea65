package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages of a project's program are asked for with those of Arrow. */
final class ProgramPackagesTest {
  private static final String BOX = "{box-static: /nowhere/box, tool+1.2: no-such-tool}";

  @TempDir Path folder;

  /** Nobody may install: the message says what would be. */
  private Invocation arrow(String app, String... words) throws IOException {
    Files.writeString(
        folder.resolve("arrow.yaml"), "name: demo\ntargets: [kvm/x86_64]\napp: " + app + "\n");
    Invocation.Place place = new Invocation.Place(Invocation.CHECKOUT, folder, Map.of());
    return Invocation.in(place, new Refused(), words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "run", "debug", "test", "size"})
  void everyCommandThatBuildsAsksForThem(String command) throws IOException {
    Invocation refused = arrow("{elf: /nowhere/box, packages: " + BOX + "}", command);
    assertThat(refused.error())
        .contains("missing: box-static (the program of this project)")
        .containsPattern("apt-get install .*box-static tool\\+1\\.2");
    assertThat(refused.status()).isEqualTo(command.equals("run") ? 125 : 1);
  }

  @Test
  void aFileThatIsWrongIsToldWithWhatIsWrongInIt() throws IOException {
    Invocation refused = arrow("{elf: box, packages: {-o: /x}}", "build");
    assertThat(refused.error()).contains("arrow.yaml:3:").doesNotContain("missing:");
    assertThat(refused.status()).isEqualTo(1);
  }

  @Test
  void aProgramWithoutPackagesNeedsNone() throws IOException {
    assertThat(arrow("{elf: gone}", "debug").error()).doesNotContain("the program of this project");
  }

  private static final class Refused implements CommandRunner {
    @Override
    public CommandResult run(Command command) {
      return run(command, (line, error) -> {});
    }

    @Override
    public CommandResult run(Command command, LineListener listener) {
      return new CommandResult(1, "", "");
    }
  }
}
