package dev.arrow.pack.calls;

import static dev.arrow.pack.calls.CodeSample.arm;
import static dev.arrow.pack.calls.CodeSample.x86;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a call is made for, from the constants of its arguments. */
class CallUseTest {
  private static final String SYSCALL = "0f 05";
  private static final String RET = "c3";
  private static final int SVC = 0xd4000001;

  @Test
  void aTimerThatProfilesIsNoTimer() {
    // mov $38,%eax behind xor %edi,%edi; mov $1,%edi; mov $2,%edi
    assertThat(x86("31 ff", "b8 26 00 00 00", SYSCALL, RET).uses()).containsExactly(CallUse.TIMER);
    assertThat(x86("bf 01 00 00 00", "b8 26 00 00 00", SYSCALL, RET).uses())
        .containsExactly(CallUse.TIMER);
    assertThat(x86("bf 02 00 00 00", "b8 26 00 00 00", SYSCALL, RET).uses()).isEmpty();
  }

  @Test
  void anotherCallWithTheSameArgumentIsNone() {
    FoundCalls found = x86("31 ff", "b8 27 00 00 00", SYSCALL, RET);
    assertThat(found.numbers()).containsExactly(39);
    assertThat(found.uses()).isEmpty();
  }

  @Test
  void looksAtTheCallersOfTheWrapper() {
    // mov $2,%edi; call +8; mov $0,%edi; jmp +1; ret; mov $38,%eax; syscall; ret
    FoundCalls found =
        x86(
            "bf 02 00 00 00",
            "e8 08 00 00 00",
            "bf 00 00 00 00",
            "eb 01",
            RET,
            "b8 26 00 00 00",
            SYSCALL,
            RET);
    assertThat(found.numbers()).containsExactly(38);
    assertThat(found.uses()).containsExactly(CallUse.TIMER);
  }

  @Test
  void aPriorityIsThatOfRealTime() {
    // mov $1,%esi; mov $0,%esi; mov 8(%rbx),%esi, as pthread_create has it
    assertThat(x86("be 01 00 00 00", "b8 90 00 00 00", SYSCALL, RET).uses())
        .containsExactly(CallUse.PRIORITY);
    assertThat(x86("be 00 00 00 00", "b8 90 00 00 00", SYSCALL, RET).uses()).isEmpty();
    FoundCalls open = x86("8b 73 08", "b8 90 00 00 00", SYSCALL, RET);
    assertThat(open.uses()).isEmpty();
    assertThat(open.open()).isZero();
  }

  @Test
  void readsTheArgumentsOfArm64() {
    // mov w1, #2; mov x8, #144; svc; and mov w0, #1; mov x8, #38; svc
    assertThat(arm(0x52800041, 0xd2801208, SVC).uses()).containsExactly(CallUse.PRIORITY);
    assertThat(arm(0x52800020, 0xd28004c8, SVC).uses()).containsExactly(CallUse.TIMER);
    assertThat(arm(0x52800040, 0xd28004c8, SVC).uses()).isEmpty();
  }
}
