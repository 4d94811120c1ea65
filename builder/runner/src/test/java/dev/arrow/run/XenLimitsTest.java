package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class XenLimitsTest {
  private static final long MIB = 1 << 20;
  private static final long MOST = 60L << 30;
  private static final String LONGEST = "x".repeat(1023);

  @ParameterizedTest
  @EnumSource(names = {"XEN_PVH_DOM0", "XEN_PV_DOM0", "XEN_PV_GUEST", "XEN_ALONE"})
  void xenCutsALineOff(Machine machine) {
    assertThatCode(() -> XenLimits.check(machine, LONGEST, 64 * MIB)).doesNotThrowAnyException();
    assertThatThrownBy(() -> XenLimits.check(machine, LONGEST + "x", 64 * MIB))
        .hasMessage(
            "The arguments need a command line of 1024 bytes; Xen hands on 1023 to "
                + machine.id()
                + ".");
  }

  @ParameterizedTest
  @EnumSource(names = "XEN_PVH_GUEST")
  void itHandsOnAllToAGuestOfThatType(Machine machine) {
    assertThatCode(() -> XenLimits.check(machine, LONGEST + LONGEST, 64 * MIB))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource(names = {"XEN_PV_DOM0", "XEN_PV_GUEST"})
  void aParavirtualDomainHasLittleAddressSpace(Machine machine) {
    assertThatCode(() -> XenLimits.check(machine, "", MOST)).doesNotThrowAnyException();
    assertThatThrownBy(() -> XenLimits.check(machine, "", MOST + MIB))
        .hasMessage(
            "A paravirtual domain of Xen has at most 60G of memory, and 62915584K were given.");
  }

  @ParameterizedTest
  @EnumSource(names = {"XEN_PVH_DOM0", "XEN_PVH_GUEST"})
  void anotherOneHasWhatThereIs(Machine machine) {
    assertThatCode(() -> XenLimits.check(machine, "", 2 * MOST)).doesNotThrowAnyException();
  }
}
