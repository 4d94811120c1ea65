package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scripts of `arrow completion`, tried in the shells that are installed. */
final class CompletionTest {
  private static final Path GOLDEN = Path.of("src/test/resources/dev/arrow/cli/completion");

  @TempDir Path folder;

  /** A project, and an `arrow` that answers what the scripts ask and notes how. */
  @BeforeEach
  void place() throws IOException {
    Files.createDirectories(folder.resolve("demo"));
    Files.createDirectories(folder.resolve("two words"));
    Files.writeString(folder.resolve("arrow.yaml"), "");
    Path tool = Files.createDirectories(folder.resolve("bin")).resolve("arrow");
    Files.writeString(
        tool,
        """
        #!/bin/sh
        echo "$ARROW_COMPLETING $*" >>asked
        case "$3" in
        targets) printf 'kvm/x86_64\\nkvm/x86_64:debug\\nlinuxu/x86_64\\n' ;;
        libraries) printf 'pmm\\ntlsf\\n' ;;
        symbols) printf 'LIB_PMM\\nPMM_CHECK\\n' ;;
        esac
        """);
    assertThat(tool.toFile().setExecutable(true)).isTrue();
  }

  private String script(String shell) {
    Invocation run = Invocation.in(folder, "completion", shell);
    assertThat(run.status()).isZero();
    return run.output();
  }

  private String run(List<String> argv) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(argv).directory(folder.toFile());
    builder.redirectErrorStream(true).redirectInput(Path.of("/dev/null").toFile());
    builder.environment().put("PATH", folder.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return text;
  }

  /** Whether a shell is here; said aloud if it is not. */
  private static boolean isHere(String shell) {
    boolean here = Files.isExecutable(Path.of("/usr/bin", shell));
    if (!here) {
      System.out.println("completion-" + shell + ": skipped, " + shell + " is not installed");
    }
    return here;
  }

  private void check(String name, String actual) throws IOException {
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("golden.write")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  @Test
  void bashOffersWhatFits() throws Exception {
    String cases = Files.readString(GOLDEN.resolve("cases.bash"));
    Files.writeString(folder.resolve("try"), script("bash") + cases);
    check("bash", run(List.of("bash", "--norc", "try")));
    assertThat(Files.readString(folder.resolve("asked")))
        .contains("1 completion --list targets\n")
        .contains("1 completion --list targets -C demo\n")
        .contains("1 completion --list symbols -C two words\n");
  }

  @Test
  void fishOffersWhatFits() throws Exception {
    if (!isHere("fish")) {
      return;
    }
    String cases = Files.readString(GOLDEN.resolve("cases.fish"));
    Files.writeString(folder.resolve("try"), script("fish") + cases);
    check("fish", run(List.of("fish", "--no-config", "try")));
  }

  /** What only works on a terminal is replaced by functions that print what they are given. */
  @Test
  void zshOffersWhatFits() throws Exception {
    if (!isHere("zsh")) {
      return;
    }
    String cases = Files.readString(GOLDEN.resolve("cases.zsh"));
    Files.writeString(folder.resolve("try"), script("zsh") + cases);
    check("zsh", run(List.of("zsh", "-f", "try")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void everyCommandAndOptionIsInTheScript(String shell) {
    String script = script(shell);
    for (CommandEntry entry : CommandEntry.ALL) {
      assertThat(script).contains("'" + entry.word() + "'");
      holdsOptions(script, "help", entry.word());
      for (CommandEntry verb : entry.verbs()) {
        assertThat(script).contains("'" + entry.word() + " " + verb.word() + "'");
        holdsOptions(script, "help", entry.word(), verb.word());
      }
    }
  }

  private void holdsOptions(String script, String... help) {
    for (String option : ShownOptions.of(Invocation.in(folder, help).output())) {
      assertThat(script).containsPattern("'" + option + "=?'");
    }
  }

  @Test
  void valuesOfAProjectAreListed() {
    Invocation.in(folder, "new", "demo");
    Path demo = folder.resolve("demo");
    assertThat(list(demo, "targets")).isEqualTo("kvm/x86_64\nlinuxu/x86_64\n");
    assertThat(list(demo, "libraries")).contains("pmm\n").contains("tlsf\n");
    assertThat(list(demo, "symbols")).contains("TLSF_CHECK\n").doesNotContain("ARCH_X86_64");
    assertThat(Invocation.in(folder, "completion", "--list", "targets", "-C", "demo").output())
        .isEqualTo("kvm/x86_64\nlinuxu/x86_64\n");
  }

  private static String list(Path directory, String kind) {
    return Invocation.in(directory, "completion", "--list", kind).output();
  }

  @Test
  void whatIsWrongIsPassedOverInSilence() throws IOException {
    assertThat(Invocation.in(folder, "completion", "--list", "targets", "-C", "nowhere"))
        .isEqualTo(new Invocation(1, "", ""));
    Files.writeString(folder.resolve("arrow.yaml"), "name: [");
    assertThat(Invocation.in(folder, "completion", "--list", "symbols"))
        .isEqualTo(new Invocation(1, "", ""));
    assertThat(Invocation.in(folder, "completion", "--list", "nonsense"))
        .isEqualTo(new Invocation(0, "", ""));
  }

  @Test
  void unknownShellIsRefused() {
    Invocation run = Invocation.in(folder, "completion", "tcsh");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.error()).contains("`tcsh` is not a shell known here.").contains("bash, zsh");
    assertThat(Invocation.in(folder, "completion").error()).contains("A shell is missing.");
  }
}
