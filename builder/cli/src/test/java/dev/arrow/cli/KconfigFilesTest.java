package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which files the commands of `arrow kconfig` read and write. */
final class KconfigFilesTest extends KconfigDemo {
  @Test
  void mergeTellsWhatDidNotHold() throws IOException {
    Files.writeString(folder.resolve("one"), "CONFIG_A=y\nCONFIG_N=3\n");
    Files.writeString(folder.resolve("two"), "CONFIG_A=n\nCONFIG_T=m\n");
    Invocation strict = kconfig("merge", "--strict", "one", "two");
    assertThat(strict.status()).isEqualTo(1);
    assertThat(strict.error()).contains("two:2:1: error: `T=m` has no effect.");
    assertThat(folder.resolve(".config")).doesNotExist();
    Invocation merge = kconfig("merge", "one", "two");
    assertThat(merge.status()).isZero();
    assertThat(merge.error()).contains("two:2:1: warning: `T=m` has no effect.");
    assertThat(config()).contains("# CONFIG_A is not set\nCONFIG_N=3\n");
  }

  @Test
  void syncconfigWritesWhatABuildReads() throws IOException {
    config("CONFIG_MODULES=y\nCONFIG_A=y\nCONFIG_T=m\nCONFIG_N=5\nCONFIG_X=y\nCONFIG_Y=n\n");
    assertThat(kconfig("syncconfig").status()).isZero();
    Path include = folder.resolve("include");
    assertThat(include.resolve("config/auto.conf")).content().endsWith("CONFIG_N=5\nCONFIG_X=y\n");
    assertThat(include.resolve("config/auto.conf.cmd")).content().contains("\tKconfig\n");
    assertThat(include.resolve("generated/autoconf.h")).content().contains("CONFIG_T_MODULE 1\n");
    assertThat(include.resolve("generated/rustc_cfg")).content().contains("CONFIG_N=\"5\"\n");
    assertThat(include.resolve("config/T")).isEmptyFile();
    assertThat(include.resolve("config/Y")).doesNotExist();

    FileTime past = FileTime.fromMillis(1_000_000);
    for (String symbol : List.of("A", "T", "N", "X")) {
      Files.setLastModifiedTime(include.resolve("config/" + symbol), past);
    }
    assertThat(kconfig("set", "A=n", "N=6").status()).isZero();
    assertThat(kconfig("syncconfig").status()).isZero();
    assertThat(Files.getLastModifiedTime(include.resolve("config/X"))).isEqualTo(past);
    for (String symbol : List.of("A", "T", "N")) {
      assertThat(Files.getLastModifiedTime(include.resolve("config/" + symbol)))
          .isGreaterThan(past);
    }
  }

  @Test
  void syncconfigWritesWhereItIsTold() throws IOException {
    Map<String, String> names =
        Map.of(
            "KCONFIG_AUTOCONFIG", "out/auto.conf",
            "KCONFIG_AUTOHEADER", "out/config.h",
            "KCONFIG_RUSTCCFG", "out/rust");
    config(
        "CONFIG_MODULES=y\n# CONFIG_A is not set\nCONFIG_N=4\nCONFIG_X=y\n# CONFIG_Y is not set\n");
    assertThat(kconfig(names, "syncconfig").status()).isZero();
    assertThat(folder.resolve("out")).isDirectoryContaining("glob:**/N");
    for (String name : names.values()) {
      assertThat(folder.resolve(name)).isNotEmptyFile();
    }
    assertThat(folder.resolve("include")).doesNotExist();
  }

  @Test
  void syncconfigChangesNothingWhereThatIsForbidden() throws IOException {
    Map<String, String> strict = Map.of("KCONFIG_NOSILENTUPDATE", "1");
    config("CONFIG_MODULES=y\n");
    Invocation refused = kconfig(strict, "syncconfig");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.error())
        .isEqualTo(
            """
            error: `.config` does not answer all that the tree asks.
            hint: KCONFIG_NOSILENTUPDATE forbids to write it. Run `arrow kconfig oldconfig` first.
            """);
    assertThat(folder.resolve("include")).doesNotExist();
    assertThat(kconfig("olddefconfig").status()).isZero();
    assertThat(kconfig(strict, "syncconfig").status()).isZero();
    assertThat(folder.resolve("include/config/auto.conf")).exists();
  }

  @Test
  void mergeNamesLinesThatOthersTookBack() throws IOException {
    config("CONFIG_A=y\n");
    Files.writeString(folder.resolve("one"), "CONFIG_T=y\nCONFIG_N=4\n");
    Files.writeString(folder.resolve("two"), "CONFIG_T=m\nCONFIG_N=4\n");
    Invocation strict = kconfig("merge", "--strict", "one", "two");
    assertThat(strict.status()).isEqualTo(1);
    assertThat(strict.error())
        .contains("one:1:1: error: `T=y` is taken back by a later file.")
        .contains("two:1:1: note: `T=m` stands here.");
    assertThat(config()).isEqualTo("CONFIG_A=y\n");
    assertThat(kconfig("merge", "-r", "one", "two").error())
        .contains("two:2:1: warning: `N=4` says what is said already.");
    assertThat(config()).contains("CONFIG_T=m\n");
    config("CONFIG_A=y\n");
    assertThat(kconfig("merge", "--yes-beats-m", "one", "two").status()).isZero();
    assertThat(config()).contains("CONFIG_T=y\n");
  }

  @Test
  void mergeBoundsANumberThatAConfigurationWouldLose() throws IOException {
    Files.writeString(folder.resolve("one"), "CONFIG_N=99\n");
    String[] merge = {"kconfig", "merge", "one", "--dialect", "linux-6.1"};
    Invocation merged = Invocation.in(folder, Map.of(), merge);
    assertThat(merged.status()).isZero();
    assertThat(merged.error()).contains("one:1:1: warning: `N=99` has no effect.");
    assertThat(config()).contains("CONFIG_N=9\n");
  }

  @Test
  void mergeMayLeaveTheLinesAsTheyAre() throws IOException {
    config("CONFIG_A=n\nCONFIG_Y=y\n");
    Files.writeString(folder.resolve("one"), "CONFIG_T=y\nCONFIG_GONE=\"a b\"\n");
    assertThat(kconfig("merge", "--only-merge", "one").status()).isZero();
    assertThat(config())
        .isEqualTo("# CONFIG_A is not set\nCONFIG_Y=y\nCONFIG_T=y\nCONFIG_GONE=\"a b\"\n");
    assertThat(kconfig("merge", "--others-no", "one").status()).isZero();
    assertThat(config()).contains("# CONFIG_MODULES is not set\n");
  }

  @Test
  void otherFilesStandInForAConfiguration() throws IOException {
    Files.writeString(folder.resolve("best"), "CONFIG_A=y\n");
    Map<String, String> list = Map.of("KCONFIG_DEFCONFIG_LIST", "missing best");
    Invocation used = kconfig(list, "olddefconfig");
    assertThat(used.error()).contains("arrow: using what is in best\n");
    assertThat(config()).contains("CONFIG_A=y\n");
    config("CONFIG_A=n\n");
    assertThat(kconfig(list, "olddefconfig").error()).doesNotContain("best");
  }

  @Test
  void aConfigurationIsLookedForWhereTheTreeLies() throws IOException {
    Path tree = folder.resolve("tree");
    Files.createDirectory(tree);
    Files.move(folder.resolve("Kconfig"), tree.resolve("Kconfig"));
    Files.writeString(tree.resolve(".config"), "CONFIG_A=y\n");
    Files.writeString(tree.resolve("all.config"), "CONFIG_N=7\n");
    assertThat(kconfig("get", "A", "--srctree", "tree").output()).isEqualTo("y\n");
    Map<String, String> kept = Map.of("KCONFIG_ALLCONFIG", "1");
    assertThat(kconfig(kept, "allnoconfig", "--srctree", "tree").status()).isZero();
    assertThat(config()).contains("CONFIG_N=7\n");
    assertThat(tree.resolve(".config")).hasContent("CONFIG_A=y");
  }

  @Test
  void randconfigKeepsTheLinesOfItsOwnFile() throws IOException {
    Files.writeString(folder.resolve("allrandom.config"), "CONFIG_N=7\n");
    Map<String, String> kept = Map.of("KCONFIG_ALLCONFIG", "", "KCONFIG_SEED", "010");
    assertThat(kconfig(kept, "randconfig").output()).isEqualTo("KCONFIG_SEED=0x8\n");
    assertThat(config()).contains("CONFIG_N=7\n");
    assertThat(kconfig("randconfig", "--seed", "-1").output())
        .isEqualTo("KCONFIG_SEED=0xFFFFFFFF\n");
    assertThat(kconfig("randconfig", "--seed", "#1").status()).isEqualTo(2);
  }

  @Test
  void inBuildrootAVariableOfItsOwnNamesTheConfiguration() throws IOException {
    Files.writeString(folder.resolve("Config.in"), "config BR2_A\n\tbool \"a\"\n\tdefault y\n");
    Files.delete(folder.resolve("Kconfig"));
    Map<String, String> names = Map.of("BR2_CONFIG", "own", "KCONFIG_CONFIG", "other");
    String[] words = {"kconfig", "olddefconfig", "--dialect", "buildroot"};
    assertThat(Invocation.in(folder, names, words).status()).isZero();
    assertThat(folder.resolve("own")).content().endsWith("\nBR2_A=y\n");
    assertThat(folder.resolve("other")).doesNotExist();
    words[3] = "linux-4.11";
    assertThat(Invocation.in(folder, names, words).status()).isZero();
    assertThat(folder.resolve("other")).content().endsWith("\nCONFIG_BR2_A=y\n");
  }

  @Test
  void headingsOfKconfiglibComeFromVariables() throws IOException {
    Map<String, String> headings =
        Map.of(
            "KCONFIG_CONFIG_HEADER", "# one\n# two\n",
            "KCONFIG_AUTOHEADER_HEADER", "/* three */\n");
    Files.writeString(folder.resolve("Kconfig"), "config A\n\tbool \"a\"\n");
    config("CONFIG_A=y\n");
    String[] words = {"kconfig", "syncconfig", "--dialect", "kconfiglib"};
    assertThat(Invocation.in(folder, headings, words).status()).isZero();
    Path header = folder.resolve("include/generated/autoconf.h");
    assertThat(header).content().isEqualTo("/* three */\n#define CONFIG_A 1\n");
    words[1] = "olddefconfig";
    assertThat(Invocation.in(folder, headings, words).status()).isZero();
    assertThat(config()).isEqualTo("# one\n# two\nCONFIG_A=y\n");
    String[] small = {"kconfig", "savedefconfig", "small", "--dialect", "zephyr"};
    assertThat(Invocation.in(folder, headings, small).status()).isZero();
    assertThat(folder.resolve("small")).content().isEqualTo("# one\n# two\nCONFIG_A=y\n");
    assertThat(Invocation.in(folder, Map.of(), words).status()).isZero();
    assertThat(config()).isEqualTo("CONFIG_A=y\n");
    words[3] = "linux-6.1";
    assertThat(Invocation.in(folder, headings, words).status()).isZero();
    assertThat(config()).startsWith("#\n# Automatically generated file");
  }
}
