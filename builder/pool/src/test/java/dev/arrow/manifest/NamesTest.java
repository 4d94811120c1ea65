package dev.arrow.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, targets and versions: the texts that become files, symbols and comparisons. */
class NamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"kvm/x86_64", "xen-pvh/arm64", "kvm/x86_64:debug"})
  void targetsKeepTheirText(String text) {
    assertThat(Target.parse(text).orElseThrow()).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kvm",
        "/",
        "kvm/",
        "/x86_64",
        "kvm/x86-64",
        "kvm/x86_64:",
        "kvm/x/y",
        "K/x",
        "../x",
        "kvm/x86_64:a-b",
        "kvm/x86_64:a:b"
      })
  void otherTextsAreNoTargets(String text) {
    assertThat(Target.parse(text)).isEmpty();
  }

  @Test
  void targetsNameTheirFolderAndFacts() {
    Target target = Target.parse("xen-pvh/x86_64:debug").orElseThrow();
    assertThat(target.folder()).isEqualTo("xen-pvh-x86_64-debug");
    assertThat(target.base().folder()).isEqualTo("xen-pvh-x86_64");
    assertThat(target.platformSymbol()).isEqualTo("PLAT_XEN_PVH");
    assertThat(target.archSymbol()).isEqualTo("ARCH_X86_64");
  }

  @ParameterizedTest
  @CsvSource({
    ">=0.1 <0.2, 0.1.0, true",
    ">=0.1 <0.2, 0.2, false",
    ">=0.1 <0.2, 0.0.9, false",
    "=1.0, 1.0.0, true",
    "1.0, 1.0.1, false",
    ">1, 1.0.1, true",
    "<=1, 1, true",
    ">=0.1, soon, false"
  })
  void rangesAdmitVersions(String range, String version, boolean admitted) {
    assertThat(VersionRange.parse(range).orElseThrow().admits(version)).isEqualTo(admitted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "latest", ">=", "~1", ">=1.x", "1..2", "99999999999"})
  void otherTextsAreNoRanges(String text) {
    assertThat(VersionRange.parse(text)).isEmpty();
  }

  @Test
  void theVersionIsTheBuilds() throws IOException {
    assertThat(Files.readString(Path.of("../../pom.xml")))
        .contains("<version>" + ArrowVersion.CURRENT + "</version>");
  }

  @Test
  void shownNamesAreShortAndPrintable() {
    assertThat(Names.shown("a\u001b[2Jb")).isEqualTo("a?[2Jb");
    assertThat(Names.shown("x".repeat(100))).hasSize(63);
  }

  /** The patterns that editors are given are what the checks do. */
  @Test
  void patternsAgreeWithTheChecks() {
    Random random = new Random(7);
    String characters = "abzAZ09-_.:/ é";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(random.nextInt(8) == 0 ? "inputs" : "");
      for (int n = random.nextInt(random.nextInt(20) == 0 ? 140 : 5); n > 0; n--) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      String name = text.toString();
      assertThat(name.matches(Names.LIBRARY)).isEqualTo(Names.isLibrary(name));
      assertThat(name.matches(Names.ARCH)).isEqualTo(Names.isArch(name));
      assertThat(name.matches(Names.PROJECT)).isEqualTo(Names.isProject(name));
      assertThat(name.matches(Names.IDENTIFIER)).isEqualTo(Names.isIdentifier(name));
      assertThat(name.matches(VersionRange.PATTERN))
          .isEqualTo(VersionRange.parse(name).isPresent());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">=0.1 <0.2",
        "1",
        "=1.2.3",
        "> 1",
        " 1",
        "1 ",
        "1  2",
        "1 2 3 4 5 6 7 8",
        "1 2 3 4 5 6 7 8 9",
        "1234567",
        "1..2",
        "",
      })
  void patternOfRangesAgreesWithTheirReader(String range) {
    assertThat(range.matches(VersionRange.PATTERN))
        .isEqualTo(VersionRange.parse(range).isPresent());
  }
}
