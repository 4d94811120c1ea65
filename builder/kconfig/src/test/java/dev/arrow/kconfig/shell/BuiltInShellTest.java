package dev.arrow.kconfig.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BuiltInShellTest {
  /** What commands of the law are put together from: the forms, and what stands close to them. */
  private static final List<String> PIECES =
      List.of(
          "test",
          "echo",
          "set",
          "--",
          "-z",
          "-n",
          "-e",
          "=",
          "!=",
          "&&",
          "||",
          "{",
          "; }",
          ";",
          ">/dev/null",
          "2>&1",
          "$1",
          "$2",
          "\"\"",
          "\"a b\"",
          "'c'",
          "a",
          "b",
          "y",
          "n",
          "file",
          "folder/",
          "folder",
          "-x",
          "a=b",
          "file ;",
          "\"a\"b",
          "1.2:3,4@5%+6");

  private static final List<String> FORMS =
      List.of(
          "test %s = %s && echo %s || echo %s",
          "{ test %s %s; } >/dev/null 2>&1 && echo %s || echo %s",
          "{ test %s %s %s; } >/dev/null 2>&1 && echo \"y\" || echo \"n\"",
          "set -- %s %s && echo %s %s",
          "set -- %s && test %s %s && echo %s",
          "%s %s %s %s");

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    Files.writeString(folder.resolve("file"), "");
    Files.createDirectory(folder.resolve("folder"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ test \"GCC\" = Clang; } >/dev/null 2>&1 && echo \"y\" || echo \"n\"",
        "{ test -z \"GCC 120200\"; } >/dev/null 2>&1 && echo \"y\" || echo \"n\"",
        "set -- GCC 120200 && echo $1",
        "set -- GCC 120200 && echo $2",
        "set -- GCC && echo $3",
        "test a != b && echo yes",
        "test -n \"\" || echo 'no words'",
      })
  void answersWhatNeedsNoProgram(String command) throws Exception {
    assertThat(BuiltInCommand.answer(command)).hasValue(said(command));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "command -v gcc",
        "test -x file && echo y",
        "test a -eq 1 && echo y",
        "test -z -n && echo y",
        "test \"$(date)\" = a && echo y",
        "test $CC = a && echo y",
        "test a = b && echo *",
        "test a = b || echo ~",
        "test a = b || echo a\\\\b",
        "test a = b || echo a > b",
        "test a = b || rm -rf /",
        "test a = b | echo y",
        "test a = b & echo y",
        "test -e file && echo y",
        "{ test a = b; } >/dev/null && echo y",
        "{ echo y; } >/dev/null 2>&1",
        "set -- -n && echo $1",
        "set -- \"a  b\" && echo $1",
        "set a b && echo $1",
        "echo -n y",
        "echo \"a\nb\"",
        "echo a#b",
        "echo {a,b}",
        "A=b",
        "exit 1",
      })
  void handsOnWhatAShellMustAnswer(String command) {
    assertThat(BuiltInCommand.answer(command)).isEmpty();
  }

  /** Law: what is answered here is what a shell says. */
  @Test
  void saysWhatAShellSays() throws Exception {
    Random random = new Random(1);
    List<String> answered = new ArrayList<>();
    for (int i = 0; i < 200_000 && answered.size() < 300; i++) {
      Object[] pieces = new Object[4];
      for (int j = 0; j < pieces.length; j++) {
        pieces[j] = PIECES.get(random.nextInt(PIECES.size()));
      }
      String command = FORMS.get(random.nextInt(FORMS.size())).formatted(pieces);
      if (BuiltInCommand.answer(command).isPresent() && !answered.contains(command)) {
        answered.add(command);
      }
    }
    assertThat(answered).hasSize(300);
    for (String command : answered) {
      assertThat(BuiltInCommand.answer(command)).as(command).hasValue(said(command));
    }
  }

  @Test
  void handsOnAllWhereVariablesChangeShells() {
    List<String> run = new ArrayList<>();
    Map<String, String> functions = Map.of("BASH_FUNC_test%%", "() { false; }");
    String command = "test a = a && echo y";
    assertThat(shell(run, Map.of()).output(command)).isEqualTo("y\n");
    assertThat(run).isEmpty();
    assertThat(shell(run, functions).output(command)).isEqualTo("run");
    assertThat(shell(run, Map.of()).output("gcc --version")).isEqualTo("run");
    assertThat(run).containsExactly(command, "gcc --version");
  }

  private BuiltInShell shell(List<String> run, Map<String, String> environment) {
    return new BuiltInShell(
        command -> {
          run.add(command);
          return "run";
        },
        environment);
  }

  private String said(String command) throws IOException, InterruptedException {
    Process shell = new ProcessBuilder("/bin/sh", "-c", command).directory(folder.toFile()).start();
    String output = new String(shell.getInputStream().readAllBytes(), UTF_8);
    String error = new String(shell.getErrorStream().readAllBytes(), UTF_8);
    assertThat(error).as(command).isEmpty();
    assertThat(shell.waitFor()).as(command).isBetween(0, 1);
    return output;
  }
}
