package dev.arrow.cli.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandFileTest {
  @TempDir Path folder;

  @BeforeEach
  void programs() throws IOException {
    program("a/tool");
    program("b/tool");
    program("b/only");
    Files.writeString(folder.resolve("b/text"), "");
    Files.createDirectories(folder.resolve("b/folder"));
  }

  private void program(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    assertThat(Files.writeString(file, "#!/bin/sh\n").toFile().setExecutable(true)).isTrue();
  }

  private CommandFile commands(String path) {
    return new CommandFile(folder, path);
  }

  @Test
  void firstProgramOnThePathIsTaken() {
    assertThat(commands("a:b").require("tool")).isEqualTo(folder.resolve("a/tool"));
    assertThat(commands("nowhere:b:a").require("tool")).isEqualTo(folder.resolve("b/tool"));
  }

  @Test
  void nameWithASlashIsNotLookedUp() {
    assertThat(commands("a").require("b/only")).isEqualTo(folder.resolve("b/only"));
    refused("./only", CliError.NO_COMMAND, "There is no command `./only`.");
  }

  @Test
  void whatIsNoProgramIsNamed() {
    refused("text", CliError.NOT_EXECUTABLE, "it is no program");
    refused("folder", CliError.NOT_EXECUTABLE, "it is no program");
    refused("absent", CliError.NO_COMMAND, "`absent`");
    refused("", CliError.NO_COMMAND, "``");
    refused("nul\0", CliError.NO_COMMAND, "cannot be the name");
  }

  @Test
  void compilerIsNoneOfOurOwnAndNoStandIn() throws IOException {
    program("c/ccache");
    Files.createSymbolicLink(folder.resolve("c/tool"), folder.resolve("c/ccache"));
    assertThat(commands("c:a:b").compiler("tool", folder.resolve("a")))
        .contains(folder.resolve("b/tool"));
    assertThat(commands("c").compiler("tool", folder.resolve("a"))).isEmpty();
  }

  private void refused(String command, CliError kind, String message) {
    assertThatThrownBy(() -> commands("a:b").require(command))
        .isInstanceOfSatisfying(
            ArrowException.class,
            e -> {
              assertThat(e.diagnostics().get(0).kind()).isEqualTo(kind);
              assertThat(e.diagnostics().get(0).message()).contains(message);
            });
  }
}
