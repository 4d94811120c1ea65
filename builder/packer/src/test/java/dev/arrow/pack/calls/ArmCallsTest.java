package dev.arrow.pack.calls;

import static dev.arrow.pack.calls.CodeSample.arm;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArmCallsTest {
  private static final int SVC = 0xd4000001;
  private static final int RET = 0xd65f03c0;

  @Test
  void takesTheNumberThatIsMovedToTheRegister() {
    // mov x8, #94; orr x8, xzr, #0x38, as Go has it; mov w0, #64 and mov x8, x0
    FoundCalls found = arm(0xd2800bc8, SVC, RET);
    assertThat(found.numbers()).containsExactly(94);
    assertThat(found.open()).isZero();
    assertThat(arm(0xb27d0be8, SVC, RET).numbers()).containsExactly(56);
    assertThat(arm(0x52800800, 0xaa0003e8, SVC, RET).numbers()).containsExactly(64);
    // mov x8, xzr; add x8, x8, #3
    assertThat(arm(0xaa1f03e8, 0x91000d08, SVC, RET).numbers()).containsExactly(3);
  }

  @Test
  void followsTheNumberThroughTheStack() {
    // mov x1, #57; stp x0, x1, [sp, #-16]!; ldr x8, [sp, #8]
    assertThat(arm(0xd2800721, 0xa9bf07e0, 0xf94007e8, SVC, RET).numbers()).containsExactly(57);
  }

  @Test
  void looksAtTheCallersOfAWrapper() {
    // mov x0, #25; bl +2; ret; mov x8, x0; svc; ret
    FoundCalls found = arm(0xd2800320, 0x94000002, RET, 0xaa0003e8, SVC, RET);
    assertThat(found.numbers()).containsExactly(25);
    assertThat(found.open()).isZero();
  }

  @Test
  void takesBothOfASelection() {
    // mov x1, #1; mov x2, #2; csel x8, x1, x2, eq
    assertThat(arm(0xd2800021, 0xd2800042, 0x9a820028, SVC, RET).numbers()).containsExactly(1, 2);
  }

  @Test
  void saysWhatItDoesNotKnow() {
    // ldr x8, [x0]; and a call that gives the number back
    assertThat(arm(0xf9400008, SVC, RET).open()).isEqualTo(1);
    assertThat(arm(0x14000002, RET, 0x97ffffff, 0xaa0003e8, SVC, RET).open()).isEqualTo(1);
  }

  @Test
  void seesTheFlagsOfThreads() {
    // mov w4, #0xf00; movk w4, #0x3d, lsl #16
    assertThat(arm(0x5281e004, 0x72a007a4, RET).threads()).isTrue();
    assertThat(arm(0x5281e005, 0x72a007a4, RET).threads()).isFalse();
  }

  @Test
  void knowsTheNumbersOfLogicalInstructions() {
    assertThat(ArmBitmask.of(0xb27d0be8)).isEqualTo(0x38);
    assertThat(ArmBitmask.of(0xb27e13e8)).isEqualTo(0x7c);
    // mov w0, #0x55555555
    assertThat(ArmBitmask.of(0x3200f3e0)).isEqualTo(0x55555555L);
  }
}
