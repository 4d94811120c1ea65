package dev.arrow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void equalListsHaveEqualNames() {
    assertThat(of(List.of("-O2", "-g"))).isEqualTo(of(List.of("-O2", "-g"))).hasSize(16);
  }

  @Test
  void textsAreNotRunTogether() {
    assertThat(of(List.of("ab", "c"))).isNotEqualTo(of(List.of("a", "bc")));
    assertThat(of(List.of("", "a"))).isNotEqualTo(of(List.of("a", "")));
  }

  @Test
  void listsAreNotRunTogether() {
    assertThat(new Fingerprint().addAll(List.of("a")).addAll(List.of("b")).text())
        .isNotEqualTo(new Fingerprint().addAll(List.of("a", "b")).addAll(List.of()).text());
  }

  @Test
  void smallDifferencesDoNotCollide() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 20_000; i++) {
      seen.add(of(List.of("CONFIG_" + i % 100, Integer.toString(i / 100))));
    }
    assertThat(seen).hasSize(20_000);
  }

  @Test
  void theNameNeverChangesBetweenVersions() {
    assertThat(of(List.of("arrow"))).isEqualTo("93fc49a19bc22ff5");
  }

  private static String of(List<String> texts) {
    return new Fingerprint().addAll(texts).text();
  }
}
