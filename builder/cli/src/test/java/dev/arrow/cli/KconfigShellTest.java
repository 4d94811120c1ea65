package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `arrow kconfig` does with the commands of a tree. */
final class KconfigShellTest {
  private static final String TREE =
      """
      config A
      \tdef_bool $(shell,echo ran >> ran; echo y)
      config S
      \tstring
      \tdefault "$(shell,printf 'two\\nlines\\n')"
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTree() throws IOException {
    Files.writeString(folder.resolve("Kconfig"), TREE);
  }

  private Invocation kconfig(String... words) {
    List<String> argv = new ArrayList<>(List.of("kconfig", "alldefconfig"));
    argv.addAll(List.of("--dialect", "linux-6.12"));
    argv.addAll(List.of(words));
    return Invocation.real(folder, folder.resolve("cache"), argv.toArray(String[]::new));
  }

  @Test
  void whatIsRecordedIsReplayed() throws IOException {
    assertThat(kconfig("--shell-record", "said").status()).isZero();
    assertThat(Files.readString(folder.resolve("said")))
        .endsWith(
            """

            $ echo ran >> ran; echo y
            = y

            $ printf 'two\\\\nlines\\\\n'
            = two lines
            """);
    Files.delete(folder.resolve("ran"));
    String config = Files.readString(folder.resolve(".config"));
    assertThat(config).contains("CONFIG_A=y\nCONFIG_S=\"two lines\"\n");
    assertThat(kconfig("--shell-replay", "said", "--config", "again").status()).isZero();
    assertThat(Files.readString(folder.resolve("again"))).isEqualTo(config);
    assertThat(folder.resolve("ran")).doesNotExist();
  }

  @Test
  void whatWasNotRecordedIsNamedWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("said"), "$ echo ran >> ran; echo y\n= y\n");
    Invocation replay = kconfig("--shell-replay", "said");
    assertThat(replay.status()).isEqualTo(ArrowCommand.FAILED);
    assertThat(replay.error())
        .isEqualTo(
            """
            Kconfig:5:11: error: `said` does not hold what this command says: \
            printf 'two\\nlines\\n'
                \tdefault "$(shell,printf 'two\\nlines\\n')"
                \t         ^
            hint: Write the file anew with --shell-record.
            """);
    assertThat(folder.resolve("ran")).doesNotExist();
    assertThat(folder.resolve(".config")).doesNotExist();
  }

  @Test
  void commandsRunAtTheSameTime() throws IOException {
    Files.writeString(
        folder.resolve("Kconfig"),
        """
        wait = for i in 1 2 3 4 5 6 7 8 9 10; do test -e $(1) || sleep 0.2; done; test -e $(1) && echo y
        config A
        \tdef_bool $(shell,$(wait,b))
        config B
        \tdef_bool $(shell,touch b; echo y; echo told >&2)
        """);
    Invocation together = kconfig("--shell-jobs", "2");
    assertThat(Files.readString(folder.resolve(".config"))).contains("CONFIG_A=y\nCONFIG_B=y\n");
    assertThat(together.error()).contains("told");
    assertThat(kconfig("--shell-jobs", "0").status()).isEqualTo(ArrowCommand.USAGE);
  }

  @Test
  void oneByOneIfAsked() throws IOException {
    Files.writeString(
        folder.resolve("Kconfig"),
        """
        config A
        \tdef_bool $(shell,sleep 0.3; echo a >> order; echo y)
        config B
        \tdef_bool $(shell,echo b >> order; echo y)
        """);
    assertThat(kconfig("--shell-jobs", "1").status()).isZero();
    assertThat(Files.readString(folder.resolve("order"))).isEqualTo("a\nb\n");
  }

  @Test
  void answersAreKeptForTheNextRun() throws IOException {
    Files.writeString(folder.resolve("Kconfig"), "config A\n\tdef_bool $(shell,printf y)\n");
    assertThat(kconfig().status()).isZero();
    Path cache;
    try (Stream<Path> files = Files.list(folder.resolve("cache/arrow/shell"))) {
      cache = files.findFirst().orElseThrow();
    }
    Files.writeString(cache, Files.readString(cache).replace(" y\n", " n\n"));
    assertThat(kconfig().status()).isZero();
    assertThat(Files.readString(folder.resolve(".config"))).doesNotContain("CONFIG_A");
    assertThat(kconfig("--no-shell-cache").status()).isZero();
    assertThat(Files.readString(folder.resolve(".config"))).contains("CONFIG_A=y\n");
  }

  @Test
  void whatIsReplayedIsNotRecorded() {
    Invocation both = kconfig("--shell-record", "a", "--shell-replay", "b");
    assertThat(both.status()).isEqualTo(ArrowCommand.USAGE);
    assertThat(both.error()).contains("not both");
  }

  @Test
  void aRecordThatIsNoneIsNamed() throws IOException {
    Files.writeString(folder.resolve("said"), "nothing\n");
    assertThat(kconfig("--shell-replay", "said").error())
        .startsWith("said:1:1: error: A line `$ COMMAND` is expected.");
  }
}
