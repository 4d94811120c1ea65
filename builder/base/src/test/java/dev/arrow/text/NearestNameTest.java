package dev.arrow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> KNOWN = List.of("LIB_TLSF", "LIB_REGION", "LIB_PMM", "name");

  @Test
  void findsAMisspeltName() {
    assertThat(NearestName.of("LIB_TLFS", KNOWN)).contains("LIB_TLSF");
    assertThat(NearestName.of("LIB_REGON", KNOWN)).contains("LIB_REGION");
    assertThat(NearestName.of("nmae", KNOWN)).contains("name");
  }

  @Test
  void wrongCaseCountsLittle() {
    assertThat(NearestName.of("lib_pmm", KNOWN)).contains("LIB_PMM");
  }

  @Test
  void namesNothingThatIsFarAway() {
    assertThat(NearestName.of("ZFS_CHECKSUM", KNOWN)).isEmpty();
    assertThat(NearestName.of("", KNOWN)).isEmpty();
  }

  @Test
  void takesTheFirstOfEquals() {
    assertThat(NearestName.of("abc", List.of("abe", "abd"))).contains("abd");
  }
}
