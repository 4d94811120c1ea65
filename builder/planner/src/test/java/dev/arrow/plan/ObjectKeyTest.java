package dev.arrow.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObjectKeyTest {

  @Test
  void equalPartsHaveEqualKeys() {
    assertThat(key(List.of("-O2", "-g"))).isEqualTo(key(List.of("-O2", "-g"))).hasSize(12);
  }

  @Test
  void partsAreNotRunTogether() {
    assertThat(key(List.of("ab", "c"))).isNotEqualTo(key(List.of("a", "bc")));
    assertThat(new ObjectKey().addAll(List.of("a")).addAll(List.of("b")).text())
        .isNotEqualTo(new ObjectKey().addAll(List.of("a", "b")).addAll(List.of()).text());
  }

  private static String key(List<String> parts) {
    return new ObjectKey().addAll(parts).text();
  }
}
