package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The commands of `arrow kconfig`, on a small tree. */
final class KconfigCommandsTest extends KconfigDemo {
  @Test
  void oneAnswerForAll() throws IOException {
    assertThat(kconfig("allyesconfig").status()).isZero();
    assertThat(config()).contains("CONFIG_A=y\nCONFIG_T=y\nCONFIG_N=4\nCONFIG_X=y\n");
    assertThat(kconfig("allmodconfig").status()).isZero();
    assertThat(config()).contains("CONFIG_A=y\nCONFIG_T=m\n");
    assertThat(Files.readString(folder.resolve(".config.old"))).contains("CONFIG_T=y\n");
    assertThat(kconfig("allnoconfig").status()).isZero();
    assertThat(config()).contains("# CONFIG_A is not set\nCONFIG_N=4\n");
    assertThat(kconfig("alldefconfig").status()).isZero();
    assertThat(config()).contains("CONFIG_MODULES=y\n# CONFIG_A is not set\n");
  }

  @Test
  void linesOfAFileAreKept() throws IOException {
    Files.writeString(folder.resolve("allno.config"), "CONFIG_A=y\n");
    assertThat(kconfig(Map.of("KCONFIG_ALLCONFIG", "1"), "allnoconfig").status()).isZero();
    assertThat(config()).contains("CONFIG_A=y\n# CONFIG_T is not set\n");
    assertThat(kconfig(Map.of("KCONFIG_ALLCONFIG", ""), "allyesconfig").error())
        .contains("allyes.config");
  }

  @Test
  void anUnchangedFileKeepsItsTime() throws IOException {
    assertThat(kconfig("alldefconfig").error()).isEqualTo("arrow: wrote .config\n");
    FileTime long_ago = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(folder.resolve(".config"), long_ago);
    assertThat(kconfig("olddefconfig").error()).isEqualTo("arrow: .config is up to date\n");
    assertThat(Files.getLastModifiedTime(folder.resolve(".config"))).isEqualTo(long_ago);
  }

  @Test
  void aLinkStaysALinkWhereTheUserWantsThat() throws IOException {
    Files.writeString(folder.resolve("real"), "CONFIG_A=y\n");
    Files.createSymbolicLink(folder.resolve(".config"), Path.of("real"));
    Map<String, String> overwrite = Map.of("KCONFIG_OVERWRITECONFIG", "1");
    assertThat(kconfig(overwrite, "olddefconfig").error()).isEqualTo("arrow: wrote .config\n");
    assertThat(folder.resolve(".config")).isSymbolicLink();
    assertThat(Files.readString(folder.resolve("real")))
        .contains("CONFIG_A=y\n# CONFIG_T is not set\n");
    assertThat(kconfig(overwrite, "olddefconfig").error()).contains("up to date");
  }

  @Test
  void fewestLinesGiveTheConfigurationBack() throws IOException {
    config("CONFIG_A=y\nCONFIG_T=m\nCONFIG_Y=y\nCONFIG_N=7\n");
    assertThat(kconfig("olddefconfig").status()).isZero();
    String whole = config();
    assertThat(kconfig("savedefconfig", "small").status()).isZero();
    assertThat(Files.readString(folder.resolve("small")))
        .isEqualTo("CONFIG_A=y\nCONFIG_T=m\nCONFIG_N=7\nCONFIG_Y=y\n");
    assertThat(kconfig("defconfig", "small", "--config", "again").status()).isZero();
    assertThat(Files.readString(folder.resolve("again"))).isEqualTo(whole);
  }

  @Test
  void getSaysWhy() throws IOException {
    config("CONFIG_T=y\nCONFIG_N=12\n");
    Invocation get = kconfig("get", "--why", "CONFIG_T");
    assertThat(get.output())
        .startsWith("n\n`T` is n (not set)\n  the line T=y at .config:1:1 has no effect\n")
        .contains("It cannot be m or y:\n  needs `A`, Kconfig:12:13, which is n (not set);");
    assertThat(kconfig("get", "N").output()).isEqualTo("9\n");
    Invocation wrong = kconfig("get", "TT");
    assertThat(wrong).isEqualTo(new Invocation(1, "", "error: There is no symbol `TT`.\n"));
    assertThat(kconfig("get", "MODULE").error()).contains("hint: Is `MODULES` meant?\n");
  }

  @Test
  void setWritesAllOrNothing() throws IOException {
    Invocation refused = kconfig("set", "N=5", "T=m");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.error()).contains("error: `T=m` has no effect. `T` needs `A`");
    assertThat(folder.resolve(".config")).doesNotExist();
    assertThat(kconfig("set", "N=5", "A=y", "T=m").status()).isZero();
    assertThat(config()).contains("CONFIG_T=m\nCONFIG_N=5\n");
    assertThat(kconfig("set", "N").status()).isEqualTo(2);
  }

  @Test
  void diffShowsWhatIsNotTheSame() throws IOException {
    Files.writeString(folder.resolve("one"), "CONFIG_A=y\n");
    Files.writeString(folder.resolve("two"), "CONFIG_N=3\n");
    assertThat(kconfig("diff", "one", "two").output())
        .isEqualTo("A: y -> n\nT: n -> -\nN: 4 -> 3\n");
  }

  @Test
  void newSymbolsAreListed() throws IOException {
    config("CONFIG_MODULES=y\nCONFIG_X=y\n# CONFIG_Y is not set\n");
    assertThat(kconfig("listnewconfig").output()).isEqualTo("CONFIG_A=n\nCONFIG_N=4\n");
    assertThat(kconfig("helpnewconfig").output())
        .isEqualTo(
            "-----\n\nCONFIG_A:\n\nWhat a is.\n\nSymbol: A [=n]\nType  : bool\n"
                + "Defined at Kconfig:6\n  Prompt: a\n\n-----\n"
                + "-----\n\nThere is no help available for this option.\n\n"
                + "Symbol: N [=4]\nType  : integer\nDefined at Kconfig:13\n  Prompt: n\n\n-----\n");
  }

  @Test
  void tristatesAreRewritten() throws IOException {
    config("CONFIG_A=y\nCONFIG_T=y\n");
    assertThat(kconfig("yes2modconfig").status()).isZero();
    assertThat(config()).contains("CONFIG_A=y\nCONFIG_T=m\n");
    assertThat(kconfig("mod2yesconfig").status()).isZero();
    assertThat(config()).contains("CONFIG_T=y\n");
    assertThat(kconfig("yes2modconfig").status()).isZero();
    assertThat(kconfig("mod2noconfig").status()).isZero();
    assertThat(config()).contains("CONFIG_A=y\n# CONFIG_T is not set\n");
  }

  @Test
  void theSameSeedGivesTheSameAnswers() throws IOException {
    assertThat(kconfig("randconfig", "--seed", "42").output()).isEqualTo("KCONFIG_SEED=0x2A\n");
    String first = config();
    kconfig("alldefconfig");
    assertThat(kconfig(Map.of("KCONFIG_SEED", "0x2A"), "randconfig").status()).isZero();
    assertThat(config()).isEqualTo(first);
    assertThat(kconfig("randconfig", "--seed", "1", "--probability", "100").status()).isZero();
    assertThat(config()).contains("CONFIG_MODULES=y\nCONFIG_A=y\n");
    assertThat(kconfig("randconfig", "--probability", "60:60").status()).isEqualTo(2);
    assertThat(kconfig("randconfig", "--seed", "x").status()).isEqualTo(2);
    assertThat(kconfig("randconfig").output()).startsWith("KCONFIG_SEED=0x");
  }

  @Test
  void warningsOfAConfigurationCanFail() throws IOException {
    config("CONFIG_A=q\nCONFIG_GONE=y\n");
    Invocation told = kconfig(Map.of("KCONFIG_WARN_UNKNOWN_SYMBOLS", "1"), "olddefconfig");
    assertThat(told.status()).isZero();
    assertThat(told.error())
        .contains(".config:1:1: warning: `q` is no value of the bool `A`.")
        .contains(".config:2:1: warning: There is no symbol `GONE`");
    config("CONFIG_A=q\n");
    assertThat(kconfig(Map.of("KCONFIG_WERROR", "1"), "olddefconfig").status()).isEqualTo(1);
  }

  @Test
  void theShellSeesTheVariables() throws IOException {
    Files.writeString(
        folder.resolve("Kconfig"), "config S\n\tstring \"s\"\n\tdefault \"$(shell,say)-$(V)\"\n");
    Files.writeString(folder.resolve("vars"), "# for the tree\nV=one\n");
    List<Command> started = new ArrayList<>();
    CommandRunner runner =
        new CommandRunner() {
          @Override
          public CommandResult run(Command command) {
            started.add(command);
            return new CommandResult(0, "hello\n", "careful\n");
          }

          @Override
          public CommandResult run(Command command, LineListener listener) {
            throw new AssertionError("output is wanted whole");
          }
        };
    Invocation made =
        Invocation.in(
            new Invocation.Place(Invocation.CHECKOUT, folder, Map.of()),
            runner,
            "kconfig",
            "alldefconfig",
            "--dialect",
            "classic",
            "--env-file",
            "vars",
            "--env",
            "W=two",
            "--prefix",
            "OPT_");
    assertThat(made.status()).isZero();
    assertThat(made.error()).contains("careful\n");
    assertThat(config()).contains("OPT_S=\"hello-one\"\n");
    assertThat(started).hasSize(1);
    assertThat(started.get(0).argv()).containsExactly("/bin/sh", "-c", "say");
    assertThat(started.get(0).environment()).containsEntry("V", "one").containsEntry("W", "two");
  }

  @Test
  void theDialectIsFoundOrAskedFor() throws IOException {
    Invocation unknown = Invocation.in(folder, "kconfig", "alldefconfig");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.error())
        .contains("Name it: --dialect with one of arrow, buildroot")
        .endsWith("zephyr; `arrow kconfig dialects` tells whose they are.\n");
    Invocation wrong = Invocation.in(folder, "kconfig", "alldefconfig", "--dialect", "linux-9");
    assertThat(wrong.error()).contains("There is no dialect `linux-9`.");
    Files.writeString(
        folder.resolve("Kconfig"),
        "choice\n\tprompt \"c\"\n\toptional\nconfig B\n\tbool \"b\"\nendchoice\n");
    assertThat(Invocation.in(folder, "kconfig", "allyesconfig", "--no-prefix").status()).isZero();
    assertThat(config()).contains("\nB=y\n");
  }

  @Test
  void filesOutsideTheTreeAreNotRead() throws IOException {
    Files.writeString(folder.resolve("other"), "config O\n\tbool \"o\"\n");
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Files.writeString(inner.resolve("Kconfig"), "source \"../other\"\n");
    Invocation refused = kconfig("alldefconfig", "--srctree", "inner");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.error()).contains("lies outside the tree");
    assertThat(kconfig("alldefconfig", "--srctree", "inner", "--allow-source", ".").status())
        .isZero();
    assertThat(kconfig("alldefconfig", "--env", "novalue").status()).isEqualTo(2);
  }

  private Invocation answered(String input, String... words) {
    List<String> argv = new ArrayList<>(List.of("kconfig"));
    argv.addAll(List.of(words));
    argv.addAll(List.of("--dialect", "linux-6.12"));
    return Invocation.answering(input, folder, Map.of(), argv.toArray(String[]::new));
  }

  @Test
  void oldconfigAsksWhatIsNew() throws IOException {
    config("CONFIG_MODULES=y\nCONFIG_A=y\nCONFIG_X=y\n");
    Invocation asked = answered("?\nm\n12\n5\n2\n", "oldconfig");
    assertThat(asked.output())
        .isEqualTo(
            """
            *
            * Restart config...
            *
            *
            * Demo
            *
            modules (MODULES) [Y/n/?] y
            a (A) [Y/n/?] y
              t (T) [N/m/y/?] (NEW) ?

            CONFIG_T:

            There is no help for this.

            Type: tristate
            Defined at Kconfig:10:1
            Depends on: A

              t (T) [N/m/y/?] (NEW) m
            n (N) [4] (NEW) 12
            `N` goes from 1 to 9 (Kconfig:15:2). Answer ? for help.
            n (N) [4] (NEW) 5
            c
            > 1. x (X)
              2. y (Y) (NEW)
            choice[1-2?]: 2
            """);
    assertThat(asked.status()).isZero();
    assertThat(config()).contains("CONFIG_T=m\nCONFIG_N=5\n# CONFIG_X is not set\nCONFIG_Y=y\n");
    assertThat(answered("", "oldconfig").output()).isEmpty();
  }

  @Test
  void oldaskconfigAsksEverything() throws IOException {
    Invocation asked = answered("y\nn\n\n1\n", "oldaskconfig");
    assertThat(asked.status()).isZero();
    assertThat(asked.output()).contains("a (A) [N/y/?] (NEW) n\nn (N) [4] (NEW) \n");
    assertThat(config()).contains("# CONFIG_A is not set\nCONFIG_N=4\nCONFIG_X=y\n");
  }

  @Test
  void anEndOfTheInputWritesNothing() {
    Invocation ended = answered("y\ny\n", "oldconfig");
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.error())
        .isEqualTo(
            """
            Kconfig:10:1: error: The input ends before `t (T)` is answered.
            hint: Nothing was written. `arrow kconfig olddefconfig` takes all defaults.
            """);
    assertThat(folder.resolve(".config")).doesNotExist();
  }

  @Test
  void theCausesOfAValueAreFollowed() throws IOException {
    Files.writeString(
        folder.resolve("Kconfig"),
        """
        config A
        \tbool "a"
        config B
        \tbool "b"
        \tdepends on A
        config C
        \tbool "c"
        \tdepends on B || !D
        config D
        \tbool "d"
        \tselect E
        config E
        \tbool "e"
        """);
    config("CONFIG_D=y\nCONFIG_E=n\n");
    assertThat(kconfig("get", "--why", "C", "E").output())
        .isEqualTo(
            """
            C=n
            `C` is n (not set)
            It cannot be y:
              needs `B || !D`, Kconfig:8:13; one of these would do:
                needs `B`, Kconfig:8:13, which is n (not set) and cannot be y:
                  needs `A`, Kconfig:5:13, which is n (not set); you can set it to y
                needs `D` to be n, Kconfig:8:18, which is y (.config:1:1); you can set it to n
            E=y
            `E` is y (selected by D)
              the line E=n at .config:2:1 has no effect
            It cannot be n:
              selected by `D`, Kconfig:11:2, which is y (.config:1:1); you can set it to n
            """);
    assertThat(kconfig("get", "A").output()).isEqualTo("n\n");
    assertThat(kconfig("why", "CONFIG_E=n").output())
        .isEqualTo(
            """
            `E` is y (selected by D)
              the line E=n at .config:2:1 has no effect
            It cannot be n:
              selected by `D`, Kconfig:11:2, which is y (.config:1:1); you can set it to n
            """);
    assertThat(kconfig("why", "C", "--depth", "1").output())
        .isEqualTo(
            """
            `C` is n (not set)
            It cannot be y:
              needs `B || !D`, Kconfig:8:13; one of these would do:
                and 3 more
            """);
    assertThat(kconfig("why", "CC").error()).isEqualTo("error: There is no symbol `CC`.\n");
  }

  @Test
  void theTreeIsShownAsItsMenus() throws IOException {
    config("CONFIG_A=y\n");
    assertThat(kconfig("tree").output())
        .isEqualTo(
            """
            Demo
              modules (MODULES=y)
              a (A=y)
                t (T=n)
              n (N=4)
              c
                x (X=y)
                y (Y=n)
            """);
    config("# CONFIG_A is not set\n");
    assertThat(kconfig("tree").output()).doesNotContain("T=n");
    assertThat(kconfig("tree", "--all").output()).contains("    t (T=n)\n");
    assertThat(kconfig("tree", "--json", "--no-values").output())
        .contains("\"dependsOn\": \"A\"")
        .doesNotContain("\"shown\"");
  }
}
