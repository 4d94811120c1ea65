package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of `arrow config`, on a project as `arrow new` writes it. */
final class ConfigCommandsTest {
  @TempDir Path folder;

  @BeforeEach
  void writeProject() {
    assertThat(Invocation.in(folder, "new", "demo").status()).isZero();
  }

  private Invocation config(String... words) {
    String[] argv = new String[words.length + 3];
    argv[0] = "config";
    argv[1] = words[0];
    argv[2] = "-C";
    argv[3] = "demo";
    System.arraycopy(words, 1, argv, 4, words.length - 1);
    return Invocation.in(folder, argv);
  }

  private String file(String name) throws IOException {
    Path file = folder.resolve("demo/config").resolve(name);
    return Files.exists(file) ? Files.readString(file) : "";
  }

  @Test
  void listShowsEachValueWithItsOrigin() {
    Invocation list = config("list");
    assertThat(list.status()).isZero();
    assertThat(list.output())
        .containsPattern("LIB_PLAT_KVM=y +# default, platforms/kvm/Kconfig:")
        .containsPattern("LIB_PRINT=y +# selected by ")
        .containsPattern("LIB_PVH=y +# implied by LIB_PLAT_KVM")
        .doesNotContain("SANITIZER_UNDEFINED");
    assertThat(config("list", "--all").output()).contains("SANITIZER_UNDEFINED=n");
  }

  @Test
  void setGetAndUnsetChangeOneLine() throws IOException {
    assertThat(config("set", "LIBC_STDIO_FLOAT=y").status()).isZero();
    assertThat(file("common.config")).contains("CONFIG_LIBC_STDIO_FLOAT=y\n");
    assertThat(config("get", "CMDLINE_MAX").status()).isEqualTo(1);
    assertThat(config("get", "LIBC_STDIO_FLOAT").status()).isZero();
    assertThat(config("unset", "LIBC_STDIO_FLOAT").status()).isZero();
    assertThat(file("common.config")).doesNotContain("LIBC_STDIO_FLOAT");
  }

  @Test
  void targetsHaveLayersOfTheirOwn() throws IOException {
    assertThat(config("set", "-t", "kvm/x86_64", "LIB_CLOCK_TSC=n").status()).isZero();
    assertThat(file("common.config")).isEmpty();
    assertThat(file("kvm-x86_64.config")).contains("CLOCK_TSC");
    assertThat(config("defconfig").status()).isZero();
    assertThat(file("kvm-x86_64.config")).isEmpty();
  }

  @Test
  void whatCannotBeEnabledMayBeBecauseNothingWasBuilt() {
    assertThat(config("enable", "LIBC_STDIO_FLOAT").error())
        .contains("hint: What the program needs is not known yet; `arrow build` finds out.\n");
    assertThat(config("enable", "strace").error())
        .contains("hint: `LIB_STRACE`: only for attached programs.\n");
    assertThat(config("enable", "vdso").error())
        .contains("hint: `LIB_VDSO`: only for attached programs.\n");
  }

  @Test
  void aLibrarysNameIsNoSymbolAndLeadsToIt() {
    assertThat(config("set", "fail-alloc=y").error())
        .contains("There is no symbol `fail-alloc`.\nhint: Is `LIB_FAIL_ALLOC` meant?\n");
  }

  @Test
  void aLineThatNoTargetHasIsNotWrittenInSilence() {
    Invocation set = config("set", "LIB_STRACE=y");
    assertThat(set.status()).isZero();
    assertThat(set.error())
        .contains("warning: `LIB_STRACE=y` has no effect on any target of the project.")
        .contains("`LIB_STRACE` needs `APP_ATTACHED`")
        .contains("hint: The line was written; `arrow config unset LIB_STRACE` takes it away.\n");
    assertThat(config("unset", "LIB_STRACE").error()).doesNotContain("warning");
    assertThat(config("set", "LIB_STRACE=n").error()).doesNotContain("warning");
    assertThat(config("set", "LINUXU_STACK_KIB=64").error()).doesNotContain("warning");
  }

  @Test
  void diffShowsWhatTwoTargetsDoNotShare() throws IOException {
    assertThat(config("diff", "kvm/x86_64", "linuxu/x86_64").output())
        .contains("PLAT_KVM: y -> -\n")
        .contains("LIB_PLAT_LINUXU: - -> y\n");
    Files.writeString(folder.resolve("some.config"), "CONFIG_LIB_TLSF=y\n");
    assertThat(config("diff", "kvm/x86_64", "some.config").status()).isZero();
    assertThat(config("diff", "kvm/x86_64", "none.config").error()).contains("none.config");
    assertThat(config("diff", "kvm/x86_64", "kvm/arm64").error())
        .startsWith("error: `kvm/arm64` is not a target of ")
        .contains("hint: Its targets are kvm/x86_64, linuxu/x86_64");
  }

  @Test
  void savedLinesGiveTheSameValuesWhenMerged() throws IOException {
    assertThat(config("set", "KVM_STACK_KIB=32").status()).isZero();
    assertThat(config("savedefconfig", "saved.config").status()).isZero();
    String saved = Files.readString(folder.resolve("saved.config"));
    assertThat(saved).contains("CONFIG_KVM_STACK_KIB=32\n");
    assertThat(config("defconfig").status()).isZero();
    assertThat(config("merge", "saved.config").status()).isZero();
    assertThat(file("kvm-x86_64.config")).contains("CONFIG_KVM_STACK_KIB=32\n");
  }

  @Test
  void linesWithoutEffectAreNotSavedSilently() {
    config("set", "LIBC_STDIO_FLOAT=y");
    Invocation saved = config("savedefconfig", "saved.config");
    assertThat(saved.status()).isZero();
    assertThat(saved.error())
        .contains("common.config:2:1: warning: `LIBC_STDIO_FLOAT=y` has no effect.")
        .contains("`arrow build` finds out");
  }

  @Test
  void linesOfVanishedSymbolsAreDroppedAndTold() throws IOException {
    Path config = Files.createDirectories(folder.resolve("demo/config"));
    Files.writeString(config.resolve("common.config"), "CONFIG_GONE=y\n");
    Invocation cleaned = config("olddefconfig");
    assertThat(cleaned.status()).isZero();
    assertThat(cleaned.error()).contains("GONE");
    assertThat(file("common.config")).doesNotContain("GONE");
  }
}
