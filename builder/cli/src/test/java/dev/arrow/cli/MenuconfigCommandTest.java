package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.manifest.ArrowVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** `arrow menuconfig` on projects with the real pools, by the keys that are pressed. */
final class MenuconfigCommandTest {
  private static final String POOL = "name: own\narrow: \">=0.1 <0.2\"\n";
  private static final String LIBRARY =
      """
      name: cache
      summary: Keeps answers
      license: BSD-3-Clause
      sources: [src/*.c]
      """;
  private static final String KCONFIG =
      """
      config LIB_CACHE
      	bool "Keep answers"
      	depends on LIB_STRACE && LIB_FAIL_ALLOC
      	help
      	  Says again what was said before, as long as nothing else
      	  was asked in between.
      """;
  private static final String PAGES = "/grow_pages<Enter>";

  @TempDir private Path folder;

  @BeforeEach
  void writeProject() throws IOException {
    Files.createDirectory(folder.resolve("attached"));
    Files.write(folder.resolve("attached/prog"), new byte[] {0x7f, 'E', 'L', 'F'});
    Files.writeString(
        folder.resolve("attached/arrow.yaml"),
        "name: attached\napp: {elf: prog}\ntargets: [kvm/x86_64, linuxu/x86_64]\n"
            + "libraries: [{path: pool}]\n");
    Path library = Files.createDirectories(folder.resolve("attached/pool/cache/src"));
    Files.writeString(library.resolve("cache.c"), "int arrow_cache_none;\n");
    Files.writeString(folder.resolve("attached/pool/pool.yaml"), POOL);
    Files.writeString(library.resolveSibling("library.yaml"), LIBRARY);
    Files.writeString(library.resolveSibling("Kconfig"), KCONFIG);
    assertThat(Invocation.in(folder, "new", "demo").status()).isZero();
  }

  private String press(String project, String keys, String... more) {
    String[] argv = new String[more.length + 4];
    System.arraycopy(new String[] {"menuconfig", project, "--keys", keys}, 0, argv, 0, 4);
    System.arraycopy(more, 0, argv, 4, more.length);
    Invocation menu = Invocation.in(folder, argv);
    assertThat(menu.error()).isEmpty();
    assertThat(menu.status()).isZero();
    return menu.output();
  }

  /** The keys that give the entry under the cursor a number. */
  private static String number(int number) {
    return "<Enter><C-u>" + number + "<Enter>";
  }

  private String file(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Test
  void aNewUserFindsALibraryThatIsOffAndSwitchesItOnInTenKeys() throws IOException {
    assertThat(press("attached", "/cach<Enter>"))
        .contains("> - - Keep answers", "needs strace, fail-alloc");
    assertThat(press("attached", "/cach<Enter>w"))
        .contains("It cannot be y:", "needs the library strace (`LIB_STRACE`)");
    assertThat(press("attached", "/cach<Enter>wf"))
        .contains("Ways to LIB_CACHE=y", "LIB_STRACE=y", "LIB_FAIL_ALLOC=y", "also switches on:");
    assertThat(press("attached", "/cach<Enter>wf<Enter>d"))
        .contains("+ LIB_CACHE  n -> y", "+ LIB_STRACE  n -> y");
    // Search, Enter, why, fix, Enter, difference, save, quit: eight keys beside the name.
    assertThat(press("attached", "/cach<Enter>wf<Enter>dsq")).isEmpty();
    assertThat(file("attached/config/common.config"))
        .contains("CONFIG_LIB_CACHE=y\n", "CONFIG_LIB_STRACE=y\n", "CONFIG_LIB_FAIL_ALLOC=y\n");
  }

  @Test
  void switchingOffWhatOthersNeedTellsThemAndLeavesNoLineBehind() throws IOException {
    String on = "/cach<Enter> <Enter>";
    assertThat(press("attached", on + "/strace<Enter> "))
        .contains("This switches off too:", "LIB_CACHE", "switch these off too", "cancel");
    assertThat(press("attached", on + "/strace<Enter> c")).contains("[*] Trace system calls");
    press("attached", on + "/strace<Enter> ysq");
    assertThat(file("attached/config/common.config"))
        .isEqualTo(
            "# Written by `arrow config`; comments are not kept.\nCONFIG_LIB_FAIL_ALLOC=y\n");
  }

  @Test
  void pathsAreShownAsTheUserKnowsThem() {
    assertThat(press("demo", "j")).contains("\n demo/build/kvm-x86_64/Kconfig:");
    assertThat(press("demo", "?")).contains("  demo/build/kvm-x86_64/Kconfig:");
  }

  @Test
  void librariesAreListedWhenTheyAreOffWithWhatTheyNeed() {
    String off = press("demo", "/ramfs<Enter>");
    assertThat(off).contains("> - - Files in memory  only for attached programs");
    assertThat(press("demo", "/ramfs<Enter> "))
        .contains("`LIB_RAMFS` cannot be y: only for attached programs.");
    assertThat(press("demo", "/strace<Enter>"))
        .contains("> - - Trace system calls on request  only for attached programs");
    // Options of such a library are not, until they are asked for.
    String debug = "/let<Enter>";
    assertThat(press("attached", debug)).doesNotContain("Stop at the first");
    assertThat(press("attached", debug + "a"))
        .contains("- - Stop at the first undefined behaviour  needs sanitizer");
  }

  @Test
  void whatTheTargetForbidsNamesThoseThatHaveItAndOffersNothing() {
    String only = "- - Standard error of the process  only on linuxu";
    for (String keys : new String[] {" ", "y", "f"}) {
      assertThat(press("attached", "/lib_console_stderr<Enter>" + keys))
          .contains(only, "`LIB_CONSOLE_STDERR` cannot be y: only on linuxu.")
          .doesNotContain("Ways to");
    }
    assertThat(press("attached", "t2/lib_console_stderr<Enter>"))
        .contains("linuxu/x86_64", "[*] S");
  }

  @Test
  void aFaultInTheKconfigFilesOpensNoMenu() throws IOException {
    Path kconfig = folder.resolve("attached/pool/cache/Kconfig");
    Files.writeString(kconfig, KCONFIG + "config LIB_CACHE_MORE\n\tbol \"More\"\n");
    Invocation faulty = Invocation.in(folder, "menuconfig", "attached", "--keys", "q");
    assertThat(faulty.status()).isNotZero();
    assertThat(faulty.output()).isEmpty();
    assertThat(faulty.error()).contains("cache/Kconfig:8:2: error:", "bol");
    Files.writeString(folder.resolve("Kconfig"), "menu \"Open\"\nconfig A\n\tbool \"a\"\n");
    Invocation tree =
        Invocation.in(folder, "kconfig", "menuconfig", "--dialect", "linux-6.12", "--keys", "q");
    assertThat(tree.status()).isNotZero();
    assertThat(tree.output()).isEmpty();
    assertThat(tree.error()).contains("Kconfig:1:1: error:");
  }

  @Test
  void aboutALibraryStandsWhatItIs() throws IOException {
    assertThat(press("attached", "/strace<Enter>?"))
        .contains(
            "Library",
            "strace " + ArrowVersion.CURRENT,
            "Prints the program's system calls",
            "licence: BSD-3-Clause",
            "pool: library-pools",
            "its size is not known yet; `arrow build` finds out");
    // A library of the project's has no version of its own.
    assertThat(press("attached", "/lib_cache<Enter>?", "--size", "80x40"))
        .contains("    cache\n", "pool: own", "cannot be switched on by itself: needs strace");
    assertThat(press("attached", "/cach<Enter>f<Enter>/strace<Enter>n<Enter>?"))
        .contains("would bring nothing else");
    Path image = folder.resolve("attached/build/kvm-x86_64/attached");
    Files.createDirectories(image.getParent());
    Files.writeString(image, "no image");
    assertThat(press("attached", "/strace<Enter>?"))
        .contains("its size is not known; `arrow size` says what is wrong");
  }

  @Test
  void editsGoToTheLayerThatTheScreenNames() throws IOException {
    assertThat(press("attached", PAGES)).contains("attached   kvm/x86_64", "edits go to");
    press("attached", PAGES + number(32) + "s");
    assertThat(file("attached/config/common.config")).contains("CONFIG_TLSF_GROW_PAGES=32\n");
    press("attached", PAGES + number(64) + "s", "-t", "linuxu/x86_64");
    assertThat(file("attached/config/common.config")).contains("CONFIG_TLSF_GROW_PAGES=32\n");
    assertThat(file("attached/config/linuxu-x86_64.config"))
        .contains("CONFIG_TLSF_GROW_PAGES=64\n");
    // What a target has a line for is changed there.
    assertThat(press("attached", "t2" + PAGES))
        .contains("linuxu/x86_64", "edits go to config/linuxu-x86_64.config");
    press("attached", "t2" + PAGES + number(128) + "s");
    assertThat(file("attached/config/linuxu-x86_64.config"))
        .contains("CONFIG_TLSF_GROW_PAGES=128\n");
    // Back to the default, against the common line.
    press("attached", "t2" + PAGES + number(16) + "s");
    assertThat(file("attached/config/linuxu-x86_64.config"))
        .contains("CONFIG_TLSF_GROW_PAGES=16\n");
  }

  @Test
  void oneTargetPicksAnotherMemberOfAChoiceThanTheOthers() throws IOException {
    press("attached", "/isolation_none<Enter>ys");
    press("attached", "te/isolation_user<Enter>ys");
    assertThat(file("attached/config/common.config")).contains("CONFIG_ISOLATION_NONE=y\n");
    assertThat(file("attached/config/kvm-x86_64.config")).contains("CONFIG_ISOLATION_USER=y\n");
    // No line is without effect, and the common one still is for the other target.
    assertThat(press("attached", "/isolation_user<Enter>")).contains("> (X) ");
    Invocation both = Invocation.in(folder, "config", "list", "-C", "attached");
    assertThat(both.output()).contains("ISOLATION_USER=y").doesNotContain("ISOLATION_NONE=y");
  }

  @Test
  void anEditForOneTargetIsNotSeenOnTheOther() {
    assertThat(press("attached", "te" + PAGES + number(32) + "t2d")).contains("Nothing differs.");
    assertThat(press("attached", PAGES + number(32) + "t2d"))
        .contains("~ TLSF_GROW_PAGES  16 -> 32");
  }

  @Test
  void aValueThatIsTheDefaultNeedsNoLine() throws IOException {
    press("attached", PAGES + number(32) + number(16) + "sq");
    assertThat(file("attached/config/common.config")).isEmpty();
  }

  @Test
  void savedAsOneFileAndLoadedAgain() throws IOException {
    press("attached", PAGES + number(32) + "S<C-u>small.config<Enter>");
    assertThat(file("small.config")).isEqualTo("CONFIG_TLSF_GROW_PAGES=32\n");
    press("attached", PAGES + number(32) + "D<Enter>");
    assertThat(file("defconfig")).isEqualTo("CONFIG_TLSF_GROW_PAGES=32\n");
    assertThat(press("attached", "osmall.config<Enter>d")).contains("~ TLSF_GROW_PAGES  16 -> 32");
    press("attached", "osmall.config<Enter>s");
    assertThat(Invocation.in(folder, "config", "get", "-C", "attached", "TLSF_GROW_PAGES").output())
        .isEqualTo("32\n");
    assertThat(press("attached", "dosmall.config<Enter>"))
        .contains("Different from small.config", "Nothing differs.");
    assertThat(press("attached", "onone<Enter>")).contains("There is no such file.");
    Files.writeString(folder.resolve("none"), "none\n".repeat(9));
    assertThat(press("attached", "onone<Enter>"))
        .contains(" none:3:1: A line is", " and 6")
        .doesNotContain("none:4:1");
    assertThat(press("attached", "S<Enter>")).contains("A name is missing.");
    assertThat(press("attached", "Ssome/<Enter>")).contains("`some/` is a folder's name.");
  }

  @Test
  void linesWithoutEffectAreToldFirst() throws IOException {
    Files.createDirectories(folder.resolve("demo/config"));
    Files.writeString(folder.resolve("demo/config/common.config"), "CONFIG_LIB_RAMFS=y\n");
    assertThat(press("demo", "")).contains("Lines that have no effect", "LIB_RAMFS");
  }

  @Test
  void withoutATerminalThereIsARefusalThatNamesTheOtherWay() {
    Invocation refused = Invocation.in(folder, "menuconfig", "demo");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.error())
        .contains("A menu needs a terminal", "arrow config set SYMBOL=VALUE");
    assertThat(Invocation.in(folder, "kconfig", "menuconfig").error())
        .contains("arrow kconfig set SYMBOL=VALUE");
  }

  @Test
  void wrongWordsAreRefused() {
    assertThat(Invocation.in(folder, "menuconfig", "demo", "--keys", "<Return>").error())
        .contains("there is no key <Return>");
    assertThat(Invocation.in(folder, "menuconfig", "demo", "--keys", "", "--size", "big").error())
        .contains("is not of the form 80x24");
    assertThat(Invocation.in(folder, "menuconfig", "demo", "--keys", "", "--theme", "drak").error())
        .contains("There is no theme `drak`.", "dark");
    assertThat(press("demo", "e")).contains("Neither VISUAL nor EDITOR names an editor.");
  }

  @Test
  void aKconfigTreeIsShownToo() throws IOException {
    Files.writeString(
        folder.resolve("Kconfig"), "mainmenu \"Tree\"\nconfig A\n\tbool \"An entry\"\n");
    Invocation menu =
        Invocation.in(
            folder,
            Map.of("ARROW_THEME", "mono"),
            "kconfig",
            "menuconfig",
            "--dialect",
            "linux-6.12",
            "--ascii",
            "--size",
            "60x12",
            "--keys",
            "ys");
    assertThat(menu.output()).contains(" Tree\n", ">[*] An entry".replace(">", "> "));
    assertThat(file(".config")).contains("CONFIG_A=y\n");
  }
}
