package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.cli.process.Children;
import dev.arrow.cli.process.SystemCommands;
import dev.arrow.cli.process.SystemProcesses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibLintCommandTest {
  private static final String LICENCE = "SPDX-License-Identifier: MIT";

  @TempDir Path folder;
  private Path library;

  @BeforeEach
  void writePool() throws IOException {
    folder = folder.toRealPath();
    library = Files.createDirectories(folder.resolve("pool/own/rope"));
    Files.createDirectories(library.resolve("include/arrow"));
    Files.writeString(folder.resolve("pool/pool.yaml"), "name: mine\narrow: \">=0.1 <0.2\"\n");
    Files.writeString(
        library.resolve("library.yaml"), "name: rope\nsummary: Ropes\nlicense: MIT\n");
    Files.writeString(library.resolve("Kconfig"), "# " + LICENCE + "\nconfig LIB_ROPE\n\tbool\n");
    Files.writeString(
        library.resolve("include/arrow/rope.h"), "/* " + LICENCE + " */\n#pragma once\n");
  }

  @Test
  void thePoolAroundTheCurrentFolderIsChecked() {
    Invocation lint = Invocation.in(library, "lib", "lint");
    assertThat(lint.output()).isEqualTo("1 library, 0 errors, 0 warnings\n");
    assertThat(lint.error())
        .contains("note: No header was compiled for arm64")
        .contains("note: No header was compiled for x86_64");
    assertThat(lint.status()).isZero();
  }

  @Test
  void headersAreCompiled() throws IOException {
    Files.writeString(
        library.resolve("include/arrow/rope.h"),
        "/* " + LICENCE + " */\n#pragma once\nsize_t arrow_rope(void);\n");
    Invocation lint =
        Invocation.in(
            new Invocation.Place(
                Invocation.CHECKOUT, library, Map.of("PATH", System.getenv("PATH"))),
            new SystemCommands(new SystemProcesses(new Children())),
            "lib",
            "lint");
    assertThat(lint.error())
        .startsWith(
            "include/arrow/rope.h:3:1: error: A header of `rope` does not compile by itself:")
        .contains("unknown type name", "[header-alone]\n    size_t arrow_rope(void);\n    ^\n");
    assertThat(lint.status()).isEqualTo(1);
  }

  @Test
  void warningsFailWhenAskedTo() throws IOException {
    Files.writeString(
        library.resolve("library.yaml"), "name: rope\nsummary: Ropes.\nlicense: MIT\n");
    Invocation lint = Invocation.in(folder, "lib", "lint", "--pool", "pool");
    assertThat(lint.status()).isZero();
    assertThat(lint.output()).isEqualTo("1 library, 0 errors, 1 warning\n");
    Invocation strict = Invocation.in(folder, "lib", "lint", "--pool", "pool", "--strict");
    assertThat(strict.status()).isEqualTo(1);
    assertThat(strict.error())
        .contains("pool/own/rope/library.yaml:2:10: warning: The summary ends with a point.");
  }

  @Test
  void thePoolsOfAProjectAreChecked() throws IOException {
    Invocation.in(folder, "new", "demo");
    Path project = folder.resolve("demo/arrow.yaml");
    Files.writeString(project, Files.readString(project) + "libraries: [{path: ../pool}]\n");
    String expected = "1 library, 0 errors, 0 warnings\n";
    assertThat(Invocation.in(folder, "lib", "lint", "-C", "demo").output()).isEqualTo(expected);
    assertThat(Invocation.in(folder.resolve("demo"), "lib", "lint").output()).isEqualTo(expected);
    assertThat(
            Invocation.in(folder, "lib", "lint", "-C", "demo", "--pool", "pool", "rope").output())
        .isEqualTo(expected);
  }

  @Test
  void arrowsOwnPoolsAreCheckedInItsFolder() {
    assertThat(Invocation.in(Invocation.CHECKOUT.resolve("docs"), "lib", "lint", "pmm").output())
        .isEqualTo("1 library, 0 errors, 0 warnings\n");
    assertThat(Invocation.in(Invocation.CHECKOUT, "lib", "lint", "--pool", "archs").output())
        .isEqualTo("2 libraries, 0 errors, 0 warnings\n");
  }

  @Test
  void whatIsNotThereIsTold() {
    Invocation nowhere = Invocation.in(folder, "lib", "lint");
    assertThat(nowhere.status()).isEqualTo(2);
    assertThat(nowhere.error())
        .isEqualTo(
            """
            error: There is no pool around this folder.
            hint: Name one with `--pool FOLDER`, or a project with `--project FOLDER`.
            """);
    assertThat(Invocation.in(folder, "lib", "lint", "--pool", "x").error())
        .isEqualTo(
            """
            error: There is no pool.yaml in `x`.
            hint: A pool is a folder with one; it says `name:` and `arrow:`.
            """);
    assertThat(Invocation.in(library, "lib", "lint", "roppe").error())
        .isEqualTo(
            """
            error: There is no library `roppe`.
            hint: The nearest name is `rope`.
            """);
  }
}
