package dev.arrow.resolve;

import static dev.arrow.resolve.SmallArrow.ARM;
import static dev.arrow.resolve.SmallArrow.KVM;
import static dev.arrow.resolve.SmallArrow.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigEditorTest {
  private static final String COMMON = "web/config/common.config";
  private final SmallArrow arrow = SmallArrow.copied();

  private List<String> set(Optional<Target> target, String... assignments) {
    List<Assignment> wishes = new ArrayList<>();
    for (String each : assignments) {
      int equals = each.indexOf('=');
      wishes.add(
          new Assignment(
              each.substring(0, equals),
              each.substring(equals + 1),
              SourcePosition.wholeFile("command line")));
    }
    return write(arrow.editor().set(wishes, target));
  }

  private static List<String> write(ConfigChange change) {
    change.layers().write();
    return change.remarks().stream().map(Diagnostic::message).toList();
  }

  private String lines(String layer) {
    String path = "web/config/" + layer + ".config";
    if (!arrow.exists(path)) {
      return "";
    }
    return String.join(
        "\n", arrow.text(path).lines().filter(line -> !line.startsWith("# Written")).toList());
  }

  @Test
  void setsForAllTargetsInTheCommonLayer() {
    assertThat(set(Optional.empty(), "CONFIG_LIB_TRACE=y", "TRACE_FILE=a \"b\"", "TRACE_SIZE=64"))
        .isEmpty();
    assertThat(lines("common"))
        .isEqualTo("CONFIG_LIB_TRACE=y\nCONFIG_TRACE_SIZE=64\nCONFIG_TRACE_FILE=\"a \\\"b\\\"\"");
    assertThat(arrow.editor().get(ARM, "TRACE_FILE").text()).isEqualTo("a \"b\"");
  }

  @Test
  void setsForOneTargetInItsLayer() {
    set(Optional.of(ARM), "LIB_TRACE=y");
    assertThat(lines("kvm-arm64")).isEqualTo("CONFIG_LIB_TRACE=y");
    assertThat(arrow.editor().get(KVM, "LIB_TRACE").text()).isEqualTo("n");
    assertThat(arrow.editor().get(ARM, "LIB_TRACE").text()).isEqualTo("y");
  }

  @Test
  void setsWhatDependsOnTheTargetWhereItCanBeSet() {
    assertThat(set(Optional.empty(), "LIB_UART=n", "KVM_STACK=32", "LIB_TSC=y")).isEmpty();
    assertThat(lines("common")).isEmpty();
    assertThat(lines("kvm-arm64")).isEqualTo("# CONFIG_LIB_UART is not set\nCONFIG_KVM_STACK=32");
    assertThat(lines("kvm-x86_64"))
        .isEqualTo("# CONFIG_LIB_UART is not set\nCONFIG_KVM_STACK=32\nCONFIG_LIB_TSC=y");
    assertThat(lines("linuxu-x86_64")).isEqualTo("CONFIG_LIB_TSC=y");
  }

  @Test
  void replacesAnEarlierPick() {
    set(Optional.empty(), "LIB_TRACE=y", "TRACE_COUNTER=y");
    set(Optional.of(KVM), "LIB_TSC=y", "TRACE_TSC=y");
    assertThat(arrow.editor().get(KVM, "TRACE_TSC").text()).isEqualTo("y");
    assertThat(arrow.editor().get(ARM, "TRACE_COUNTER").text()).isEqualTo("y");
    set(Optional.of(KVM), "TRACE_COUNTER=y");
    assertThat(lines("kvm-x86_64")).isEqualTo("CONFIG_TRACE_COUNTER=y\nCONFIG_LIB_TSC=y");
  }

  @Test
  void pointsToTheTargetsInsteadOfSettingAFact() {
    assertThat(SmallArrow.complaint(() -> set(Optional.empty(), "PLAT_KVM=y")))
        .isEqualTo(
            """
            command line: error: `PLAT_KVM` follows from the target and cannot be set.
            hint: Change `targets:` in arrow.yaml.
            """);
    assertThat(arrow.exists("web/config")).isFalse();
  }

  @Test
  void refusesWhatCanNeverHold() {
    assertThat(SmallArrow.complaint(() -> set(Optional.empty(), "LIB_TRCE=y")))
        .contains("There is no symbol `LIB_TRCE`.")
        .contains("Is `LIB_TRACE` meant?");
    assertThat(SmallArrow.complaint(() -> set(Optional.empty(), "LIB_TRACE=maybe")))
        .contains("takes `y` or `n`");
    assertThat(SmallArrow.complaint(() -> set(Optional.empty(), "LIB_TRACE=y", "TRACE_SIZE=1")))
        .contains("goes from 16 to 4096");
    assertThat(arrow.exists("web/config")).isFalse();
  }

  @Test
  void writesWhatIsOnlyBlockedAndSaysSo() {
    List<String> remarks = set(Optional.of(KVM), "TRACE_SIZE=64");
    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0)).contains("`TRACE_SIZE` needs `LIB_TRACE`");
    assertThat(lines("kvm-x86_64")).isEqualTo("CONFIG_TRACE_SIZE=64");
  }

  @Test
  void saysWhereALaterLayerSaysOtherwise() {
    set(Optional.of(KVM), "PANIC_DEPTH=3");
    assertThat(set(Optional.empty(), "PANIC_DEPTH=5"))
        .containsExactly("kvm-x86_64.config sets `PANIC_DEPTH` to 3.");
  }

  @Test
  void unsetsEverywhereOrForOneTarget() {
    set(Optional.empty(), "PANIC_DEPTH=5");
    set(Optional.of(KVM), "PANIC_DEPTH=3");
    write(arrow.editor().unset(List.of("CONFIG_PANIC_DEPTH"), Optional.of(KVM)));
    assertThat(arrow.exists("web/config/kvm-x86_64.config")).isFalse();
    assertThat(lines("common")).isEqualTo("CONFIG_PANIC_DEPTH=5");
    write(arrow.editor().unset(List.of("PANIC_DEPTH"), Optional.empty()));
    assertThat(arrow.exists(COMMON)).isFalse();
    assertThat(write(arrow.editor().unset(List.of("PANIC_DEPTH"), Optional.empty())))
        .containsExactly("No line sets `PANIC_DEPTH` there.");
    assertThat(SmallArrow.complaint(() -> arrow.editor().unset(List.of("PANIC"), Optional.empty())))
        .contains("There is no symbol `PANIC`.");
  }

  @Test
  void emptiesAllLayers() {
    set(Optional.empty(), "PANIC_DEPTH=5");
    set(Optional.of(KVM), "PANIC_DEPTH=3");
    write(arrow.editor().defconfig());
    assertThat(arrow.exists(COMMON)).isFalse();
    assertThat(arrow.exists("web/config/kvm-x86_64.config")).isFalse();
  }

  @Test
  void dropsVanishedLines() {
    arrow.file(COMMON, "CONFIG_GONE=y\nCONFIG_PANIC_DEPTH=16\n");
    ConfigChange change = arrow.editor().olddefconfig();
    assertThat(write(change))
        .containsExactly("Dropped `GONE=y`: there is no such symbol any more.");
    assertThat(lines("common")).isEqualTo("CONFIG_PANIC_DEPTH=16");
  }

  @Test
  void dropsLinesWithoutEffectOnceTheProgramsNeedsAreKnown() {
    arrow.file(COMMON, "CONFIG_PANIC_DEPTH=16\nCONFIG_TLSF_CHECK=y\nCONFIG_TRACE_SIZE=17\n");
    for (Target target : List.of(KVM, ARM, PROCESS)) {
      arrow.resolve(target, "malloc");
    }
    assertThat(write(arrow.editor().olddefconfig()))
        .containsExactly(
            "Dropped `PANIC_DEPTH=16`: it changes nothing.",
            "Dropped `TRACE_SIZE=17`: it changes nothing.");
    assertThat(lines("common")).isEqualTo("CONFIG_TLSF_CHECK=y");
  }

  @Test
  void countsTheNeedsOfTheLastBuild() {
    assertThat(arrow.editor().get(KVM, "LIB_TLSF").text()).isEqualTo("n");
    arrow.resolve(KVM, "malloc");
    assertThat(arrow.editor().get(KVM, "LIB_TLSF").text()).isEqualTo("y");
  }

  @Test
  void mergesTheLinesOfAFile() {
    byte[] file = "CONFIG_LIB_TRACE=y\nCONFIG_KVM_STACK=8\n".getBytes(StandardCharsets.UTF_8);
    write(arrow.editor().merge("extra.config", file, Optional.empty()));
    assertThat(lines("common")).isEqualTo("CONFIG_LIB_TRACE=y");
    assertThat(lines("kvm-arm64")).isEqualTo("CONFIG_KVM_STACK=8");
  }

  @Test
  void comparesTargetsAndFiles() {
    ConfigEditor editor = arrow.editor();
    assertThat(ConfigEditor.diff(editor.values(KVM), editor.values(ARM)))
        .map(ConfigDifference::symbol)
        .containsExactly(
            "ARCH_ARM64",
            "ARCH_X86_64",
            "ARROW_ARCH",
            "HAVE_TSC",
            "LIB_ARCH_ARM64",
            "LIB_ARCH_X86_64");
    byte[] file = "CONFIG_A=1\n# CONFIG_B is not set\n".getBytes(StandardCharsets.UTF_8);
    byte[] other = "CONFIG_A=2\n".getBytes(StandardCharsets.UTF_8);
    assertThat(ConfigEditor.diff(editor.values("a", file), editor.values("b", other)))
        .containsExactly(new ConfigDifference("A", "1", "2"));
  }

  @Test
  void savesTheFewestLinesOfATarget() {
    set(Optional.empty(), "PANIC_DEPTH=5", "LIB_TRACE=y");
    set(Optional.of(KVM), "PANIC_DEPTH=16");
    assertThat(arrow.editor().savedefconfig(KVM)).isEqualTo("CONFIG_LIB_TRACE=y\n");
  }

  @Test
  void keepsCommentsOfAFileThatStaysAsItIs() {
    arrow.file(COMMON, "# why\nCONFIG_PANIC_DEPTH=5\n");
    set(Optional.of(KVM), "LIB_TRACE=y");
    assertThat(arrow.text(COMMON)).isEqualTo("# why\nCONFIG_PANIC_DEPTH=5\n");
  }
}
