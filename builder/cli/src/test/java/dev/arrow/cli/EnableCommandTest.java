package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `arrow kconfig enable`, and `arrow config enable` where it writes. */
final class EnableCommandTest {
  private static final String TREE =
      """
      config MODULES
      \tbool "modules"
      \tmodules
      config BUS
      \tbool "bus"
      config NET
      \ttristate "net"
      \tdepends on BUS
      \tselect CRC
      config CRC
      \ttristate
      config SMALL
      \tbool "small"
      \tdepends on !NET
      config CARD
      \tbool "card"
      \tselect NET
      \tdepends on BUS
      config SIZE
      \tint "size" if BUS
      \trange 1 64
      \tdefault 4
      config SIZED
      \tdef_bool SIZE > 4
      config NEVER
      \tbool "never"
      \tdepends on NOTHING
      """;
  private static final String WAYS =
      """
      1: BUS=y NET=y
         switches on: CRC
         switches off: SMALL
         no longer holds: SMALL=y (.config:1:1)
      2: BUS=y CARD=y
         switches on: NET, CRC
         switches off: SMALL
         no longer holds: SMALL=y (.config:1:1)
      """;

  @TempDir Path folder;

  @BeforeEach
  void lay() throws IOException {
    Files.writeString(folder.resolve("Kconfig"), TREE);
    Files.writeString(folder.resolve(".config"), "CONFIG_SMALL=y\n");
  }

  private Invocation enable(String input, String... words) {
    String[] argv = new String[words.length + 4];
    System.arraycopy(words, 0, argv, 4, words.length);
    argv[0] = "kconfig";
    argv[1] = "enable";
    argv[2] = "--dialect";
    argv[3] = "linux-6.12";
    return input.isEmpty() ? Invocation.in(folder, argv) : Invocation.typed(input, folder, argv);
  }

  private String config() throws IOException {
    return Files.readString(folder.resolve(".config"));
  }

  @Test
  void theWayThatIsPickedIsWritten() throws IOException {
    Invocation run = enable("x\n2\n", "CONFIG_NET");
    assertThat(run.output()).isEqualTo(WAYS);
    assertThat(run.error())
        .isEqualTo("arrow: which way? [1-2, nothing: none] ".repeat(2) + "arrow: wrote .config\n");
    assertThat(config()).contains("CONFIG_CARD=y\n").contains("CONFIG_NET=y\n");
  }

  @Test
  void nothingIsWrittenWhereNoneIsPicked() throws IOException {
    Invocation run = enable("\n", "NET=y");
    assertThat(run.status()).isEqualTo(ArrowCommand.DONE);
    assertThat(run.error()).endsWith("arrow: nothing was changed\n");
    assertThat(config()).isEqualTo("CONFIG_SMALL=y\n");
  }

  @Test
  void yesTakesTheFirst() throws IOException {
    Invocation run = enable("", "NET", "--yes");
    assertThat(run.status()).isEqualTo(ArrowCommand.DONE);
    assertThat(config()).contains("CONFIG_NET=y\n").contains("# CONFIG_CARD is not set\n");
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Invocation run = enable("", "NET", "--dry-run", "--yes");
    assertThat(run.output()).isEqualTo(WAYS);
    assertThat(run.status()).isEqualTo(ArrowCommand.DONE);
    assertThat(config()).isEqualTo("CONFIG_SMALL=y\n");
  }

  @Test
  void withoutTerminalTheWaysAreShownAndRefused() throws IOException {
    Invocation run = enable("", "NET");
    assertThat(run.status()).isEqualTo(ArrowCommand.FAILED);
    assertThat(run.output()).isEqualTo(WAYS);
    assertThat(run.error())
        .isEqualTo(
            """
            error: There is no terminal to ask which way to take.
            hint: `--yes` takes the first, `--dry-run` only shows them.
            """);
    assertThat(config()).isEqualTo("CONFIG_SMALL=y\n");
  }

  @Test
  void whatHoldsAlreadyIsSaid() {
    assertThat(enable("", "SMALL", "NET=n").error())
        .isEqualTo("arrow: `SMALL=y` and `NET=n` hold already\n");
  }

  @Test
  void whatContradictsIsNamed() {
    Invocation run = enable("", "NEVER", "--yes");
    assertThat(run.status()).isEqualTo(ArrowCommand.FAILED);
    assertThat(run.error())
        .isEqualTo(
            """
            error: `NEVER=y` cannot be: these contradict each other.
            Kconfig:27:13: note: NEVER: depends on NOTHING
            """);
  }

  @Test
  void aNumberIsAskedForWithAllThatItTakesToAskForIt() throws IOException {
    assertThat(enable("", "SIZE=7", "--yes").output())
        .isEqualTo("1: BUS=y SIZE=7\n   switches on: SIZED\n");
    assertThat(config()).contains("CONFIG_BUS=y\n", "CONFIG_SIZE=7\n");
    assertThat(enable("", "SIZE=7").error()).isEqualTo("arrow: `SIZE=7` holds already\n");
  }

  @Test
  void aNumberOutOfItsRangeContradictsIt() {
    assertThat(enable("", "SIZE=70").error())
        .isEqualTo(
            """
            error: `SIZE=70` cannot be: these contradict each other.
            hint: `SIZE` goes from 1 to 64 (Kconfig:21:2).
            Kconfig:21:2: note: SIZE: range 1 64
            """);
  }

  @Test
  void valuesAreOfTheType() {
    assertThat(enable("", "SIZE").error())
        .isEqualTo(
            """
            error: `SIZE` is int and cannot be `y`.
            hint: It takes a decimal number, as in `SIZE=16`.
            """);
    assertThat(enable("", "SIZE=0x7").error())
        .startsWith("error: `SIZE` is int and cannot be `0x7`.\n");
    assertThat(enable("", "BUS=m").error())
        .isEqualTo("error: `BUS` is bool and cannot be `m`.\nhint: It can be y or n.\n");
    assertThat(enable("", "=y").error())
        .isEqualTo("error: `=y` names no symbol.\nhint: Write SYMBOL or SYMBOL=VALUE.\n");
    assertThat(enable("", "BUS", "BUS=n").error())
        .isEqualTo("error: `BUS` is asked for with two values.\nhint: Name one of them.\n");
  }

  @Test
  void aProjectGetsTheLines(@TempDir Path place) throws IOException {
    ErrorCase.laySound(place);
    Invocation run = ErrorCase.invoke(place, "config", "enable", "counter", "--yes");
    assertThat(run.error()).isEmpty();
    assertThat(run.output()).isEqualTo("1: LIB_COUNTER=y\n");
    Path config = place.resolve("project/config");
    assertThat(Files.readString(config.resolve("mini-x86_64.config")))
        .endsWith("\nCONFIG_LIB_COUNTER=y\n");
  }
}
