package dev.arrow.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HeaderAloneTest {
  private static final String HEADER =
      """
      /* SPDX-License-Identifier: BSD-3-Clause */
      #pragma once
      #include <arrow/compiler.h>
      ARROW_API int arrow_rope_join(int length[CONFIG_ROPE_LENGTH + 1]);
      """;

  @TempDir Path place;
  private final List<Command> commands = new ArrayList<>();

  @BeforeEach
  void copy() throws IOException {
    place = place.toRealPath();
    LintCase.sound(place);
  }

  @Test
  void aComplaintIsToldWhereTheCompilerSawIt() {
    Path header = place.resolve("pool/text/rope/include/arrow/rope.h");
    String answer = lint(1, header + ":4:9: error: unknown type name ‘size_t’\n");
    assertThat(answer)
        .isEqualTo(
            """
            pool/text/rope/include/arrow/rope.h:4:9: error: A header of `rope` does not compile by \
            itself: unknown type name ‘size_t’. [header-alone]
            hint: Include what it uses, and select in Kconfig what that belongs to.
            1 library, 1 error, 0 warnings
            """);
  }

  @Test
  void aCompilerThatFailsWithoutAPlaceIsQuoted() {
    assertThat(lint(1, "cc: killed\n"))
        .contains("pool/text/rope/library.yaml:1:1: error: The headers of `rope` do not compile")
        .contains("hint: The compiler says: cc: killed");
  }

  @Test
  void theIncludePathIsWhatTheLibraryDeclares() {
    assertThat(lint(0, "")).isEqualTo("1 library, 0 errors, 0 warnings\n");
    assertThat(commands).hasSize(1);
    assertThat(commands.get(0).argv())
        .contains("-I" + place.resolve("home/library-pools/mm/paper/include"))
        .contains("-I" + place.resolve("pool/text/rope/include"))
        .doesNotContain("-I" + place.resolve("home/library-pools/mm/clip/include"));
  }

  @Test
  void optionsAreTriedOffAndOn() throws IOException {
    Files.writeString(place.resolve("pool/text/rope/include/arrow/rope.h"), HEADER);
    lint(0, "");
    assertThat(Files.readString(place.resolve("scratch/rope-0-0.c")))
        .startsWith("#define CONFIG_ROPE_LENGTH 10\n#include \"")
        .containsPattern("(#include .*\n){2}");
    assertThat(place.resolve("scratch/rope-0-1.c")).exists();
  }

  @Test
  void withoutACompilerItIsSaid() {
    String said =
        LintCase.lint(place, List.of()).diagnostics().stream()
            .map(each -> each.message())
            .reduce("", (all, each) -> all + each + "\n");
    assertThat(said)
        .isEqualTo(
            """
            No header was compiled for arm64: there is no compiler for it. [header-unchecked]
            No header was compiled for x86_64: there is no compiler for it. [header-unchecked]
            """);
  }

  @Test
  void aGccIsAskedForItsOwnHeaders() {
    assertThat(
            HeaderCompiler.gcc("x86_64", "gcc", place, runner(0, "/usr/lib/gcc/include\n", ""))
                .orElseThrow()
                .argv())
        .startsWith("gcc", "-std=gnu11")
        .endsWith("-nostdinc", "-isystem", "/usr/lib/gcc/include");
    assertThat(HeaderCompiler.gcc("x86_64", "gcc", place, runner(0, "include\n", ""))).isEmpty();
    assertThat(HeaderCompiler.gcc("x86_64", "gcc", place, runner(1, "/x\n", ""))).isEmpty();
  }

  private String lint(int status, String error) {
    HeaderCompiler compiler =
        new HeaderCompiler("x86_64", List.of("gcc"), runner(status, "", error));
    return LintCase.text(LintCase.lint(place, List.of(compiler)), place);
  }

  private CommandRunner runner(int status, String output, String error) {
    return new CommandRunner() {
      @Override
      public CommandResult run(Command command) {
        commands.add(command);
        return new CommandResult(status, output, error);
      }

      @Override
      public CommandResult run(Command command, LineListener listener) {
        return run(command);
      }
    };
  }
}
