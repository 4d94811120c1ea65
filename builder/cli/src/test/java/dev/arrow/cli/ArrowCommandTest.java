package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArrowCommandTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "bild, 2, Try build;",
    "'', 2, A command is missing.",
    "config, 2, A command is missing behind `arrow config`.",
    "config lst, 2, Try list;",
    "build --nope, 2, `arrow build` has no option `--nope`.",
    "build -j x, 2, -j",
    "build -j 0, 1, arrow.yaml",
    "run --nope, 125, has no option `--nope`.",
    "run --timeout 0, 125, --timeout",
    "run nowhere, 125, There is no arrow.yaml in `nowhere`.",
    "build, 1, There is no arrow.yaml",
    "exec, 125, A command is missing; it stands behind `--`",
    "exec make, 125, Words for the program stand after `--`.",
    "exec --print-env -- make, 125, `--print-env` runs no command.",
    "exec -- make, 125, There is no project here; a target must be given.",
    "exec -t kvm/vax -- make, 125, `kvm/vax` is not a target.",
    "exec -t kvm/x86_64 --libc none -- make, 125, `none` is no C library here.",
    "clean a b, 2, b",
    "verify fast, 2, Take one of java",
    "lib show, 2, NAME",
    "test, 1, There is no arrow.yaml",
    "test --timeout 0, 2, --timeout",
    "lib test, 2, NAME",
    "lib test cmdline -t kvm, 1, `kvm` is not a target.",
    "new 9x, 1, cannot be the name",
    "--yes bild, 2, `bild` is not a command.",
  })
  void mistakesOfTheUserAreExplained(String line, int status, String message) {
    Invocation run = Invocation.in(folder, line.isEmpty() ? new String[0] : line.split(" ", -1));
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.error()).startsWith("error: ").contains(message).doesNotContain("Exception");
    assertThat(run.output()).isEmpty();
  }

  @Test
  void aResultThatDoesNotGetThroughIsAFailure() {
    for (String line : List.of("help", "help --json", "schema arrow.yaml")) {
      Invocation full = Invocation.unread(folder, "No space left on device", line.split(" "));
      assertThat(full.status()).isNotZero();
      assertThat(full.error()).contains("standard output: error: The disk is full.");
    }
    assertThat(Invocation.unread(folder, "Broken pipe", "help").status()).isZero();
    assertThat(Invocation.unread(folder, "Broken pipe", "help").error()).isEmpty();
  }

  @Test
  void newWritesAProject() throws IOException {
    assertThat(Invocation.in(folder, "new", "demo").status()).isZero();
    Path project = folder.resolve("demo");
    assertThat(Files.readString(project.resolve("arrow.yaml"))).contains("name: demo\n");
    assertThat(Files.readString(project.resolve("main.c"))).contains("hello from demo");
    assertThat(project.resolve(".gitignore")).exists();
    Invocation again = Invocation.in(folder, "new", "demo");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.error()).contains("`demo` is there already");
  }

  @ParameterizedTest
  @CsvSource({
    "build, 'Go to the project''s folder, such as `demo`'",
    "build --verbos, Is `--verbose` meant?",
    "run --tmeout=3, Is `--timeout` meant?",
    "exec --chek=a -- make, Is `--check` meant?",
    "build -C demo, The project's folder stands alone: `arrow build PROJECT`.",
    "size --project=demo, The project's folder stands alone: `arrow size PROJECT`.",
    "build --nothing-like-it, hint: `arrow build --help` shows what it takes.",
    "schema -C demo, hint: `arrow schema --help` shows what it takes.",
    "config lst, `arrow config --help` explains them.",
    "help config lst, `arrow config --help` explains them.",
    "run dmo, The nearest project is `demo`.",
    "build kvm/x86_64, A target is chosen by `-t kvm/x86_64`.",
    "run demo/main.c, That is a file; name the project's folder.",
    "lib show LIB_PMM, The nearest name is `pmm`.",
    "lib show stdio, The nearest name is `libc-stdio`.",
    "new demo, Choose another name",
    "new former, 'none of `compile_commands.json`, `former`, `gen`, `inputs`, `insns`,'",
  })
  void whatWasProbablyMeantIsNamed(String line, String hint) {
    Invocation.in(folder, "new", "demo");
    assertThat(Invocation.in(folder, line.split(" ", -1)).error()).contains(hint);
  }

  @Test
  void patternWithoutQuotesIsExplained() throws IOException {
    Invocation.in(folder, "new", "demo");
    Path file = folder.resolve("demo/arrow.yaml");
    Files.writeString(file, Files.readString(file).replace("main.c", "*.c"));
    assertThat(Invocation.in(folder, "build", "demo").error())
        .contains("hint: Put a text that begins with `*` in quotes");
  }

  @Test
  void targetThatTheProjectDoesNotHaveIsRefused() {
    Invocation.in(folder, "new", "demo");
    Invocation run = Invocation.in(folder, "run", "-t", "xen/x86_64", "demo");
    assertThat(run.status()).isEqualTo(125);
    assertThat(run.error()).contains("Its targets are kvm/x86_64, linuxu/x86_64");
  }

  @Test
  void machineOfAProcessIsRefused() {
    Invocation.in(folder, "new", "demo");
    Invocation run = Invocation.in(folder, "run", "-t", "linuxu/x86_64", "--machine", "pc", "demo");
    assertThat(run.status()).isEqualTo(125);
    assertThat(run.error()).contains("means nothing");
  }

  @Test
  void cleanOfACleanProjectIsFine() {
    Invocation.in(folder, "new", "demo");
    Invocation clean = Invocation.in(folder.resolve("demo"), "clean");
    assertThat(clean.status()).isZero();
    assertThat(clean.error()).isEqualTo("arrow: 0 files removed\n");
  }

  @Test
  void libraryThatIsNotThereIsNamed() {
    Invocation run = Invocation.in(folder, "lib", "show", "no-such-library");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.error()).contains("There is no library `no-such-library`.");
  }
}
