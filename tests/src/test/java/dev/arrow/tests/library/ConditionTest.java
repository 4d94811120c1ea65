package dev.arrow.tests.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.tests.harness.Machine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("checks")
class ConditionTest {
  @Test
  void factsAreThoseOfTheTarget() {
    assertThat(Condition.holds("ARCH_X86_64 && !PLAT_LINUXU", Machine.MICROVM)).isTrue();
    assertThat(Condition.holds("ARCH_X86_64 && !PLAT_LINUXU", Machine.LINUXU)).isFalse();
    assertThat(Condition.holds("ARCH_ARM64 || ARCH_X86_64", Machine.VIRT)).isTrue();
  }

  @Test
  void alternativesMayStandInParentheses() {
    String either = "ARCH_X86_64 && (PLAT_KVM || PLAT_XEN_PVH || PLAT_XEN_PV && LIB_PLAT_XEN)";
    assertThat(Condition.holds(either, Machine.XEN_PV)).isTrue();
    assertThat(Condition.holds(either, Machine.VIRT)).isFalse();
    assertThat(Condition.holds(either, Machine.LINUXU)).isFalse();
  }

  @Test
  void whatIsNoFactCanBeAsNeeded() {
    assertThat(Condition.holds("LIB_A && !APP_LINKED", Machine.VIRT)).isTrue();
  }

  @Test
  void nothingIsLeftOver() {
    assertThatThrownBy(() -> Condition.holds("PLAT_KVM PLAT_XEN", Machine.VIRT))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
