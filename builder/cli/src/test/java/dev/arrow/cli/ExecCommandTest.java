package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.process.HostArch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExecCommandTest {
  @TempDir Path folder;

  private Invocation exec(String... words) {
    List<String> argv = new ArrayList<>(List.of("exec", "-t", "kvm/x86_64", "--libc", "glibc"));
    argv.addAll(List.of(words));
    Map<String, String> environment =
        Map.of("PATH", "/usr/bin:/bin", "XDG_CACHE_HOME", folder.resolve("cache").toString());
    return Invocation.in(folder, environment, argv.toArray(String[]::new));
  }

  @Test
  void variablesArePrinted() {
    Invocation printed = exec("--print-env");
    assertThat(printed.status()).isZero();
    assertThat(printed.output())
        .startsWith("AR=ar\nARROW_ARCH=" + HostArch.name() + "\nCC=gcc\n")
        .contains("RANLIB=ranlib\nSTRIP=strip\n")
        .containsPattern("PATH=" + folder + "/cache/arrow/exec/[0-9a-f]{16}:/usr/bin:/bin\n");
  }

  @Test
  void commandFindsTheVariables() {
    assertThat(exec("--", "sh", "-c", "test $CC = gcc && exit 5").status()).isEqualTo(5);
  }

  @Test
  void commandThatIsNotThereIsNamed() throws IOException {
    assertThat(exec("--", "no-such-command"))
        .isEqualTo(new Invocation(127, "", "error: There is no command `no-such-command`.\n"));
    Files.writeString(folder.resolve("text"), "");
    assertThat(exec("--", "./text").status()).isEqualTo(126);
  }

  @Test
  void fileIsCheckedAfterACommandThatWasRight() {
    Invocation missing = exec("--check", "server", "--", "true");
    assertThat(missing.status()).isEqualTo(1);
    assertThat(missing.error()).startsWith("server: error: The command did not make this file.");
    assertThat(exec("--check", "server", "--", "false")).isEqualTo(new Invocation(1, "", ""));
  }

  @Test
  void targetIsOneOfTheProject() {
    Invocation.in(folder, "new", "demo");
    Invocation run = exec("-C", "demo", "--print-env");
    assertThat(run.status()).isZero();
    Invocation other = Invocation.in(folder, "exec", "-C", "demo", "-t", "kvm/arm64", "--", "make");
    assertThat(other.status()).isEqualTo(125);
    assertThat(other.error()).contains("`kvm/arm64` is not a target of demo.");
  }
}
