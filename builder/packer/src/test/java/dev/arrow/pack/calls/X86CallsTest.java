package dev.arrow.pack.calls;

import static dev.arrow.pack.calls.CodeSample.numbers;
import static dev.arrow.pack.calls.CodeSample.x86;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is found in code that compilers and C libraries have. */
class X86CallsTest {
  private static final String SYSCALL = "0f 05";
  private static final String RET = "c3";

  @Test
  void takesTheNumberThatIsMovedToTheRegister() {
    FoundCalls found = x86("b8 e7 00 00 00", "31 ff", SYSCALL, "f4");
    assertThat(found.numbers()).containsExactly(231);
    assertThat(found.sites()).isEqualTo(1);
    assertThat(found.open()).isZero();
    assertThat(found.threads()).isFalse();
    assertThat(found.whole()).isTrue();
  }

  @Test
  void takesAllFormsOfConstants() {
    // mov $0x18,%rax; xor %eax,%eax; xor then mov $56,%al; push $60 then pop %rax
    assertThat(numbers("48 c7 c0 18 00 00 00", SYSCALL, RET)).containsExactly(24);
    assertThat(numbers("31 c0", SYSCALL, RET)).containsExactly(0);
    assertThat(numbers("31 c0", "b0 38", SYSCALL, RET)).containsExactly(56);
    assertThat(numbers("6a 3c", "58", SYSCALL, RET)).containsExactly(60);
    // mov $1,%edx; lea 0x10(%rdx),%eax; inc %eax; sub $2,%eax
    assertThat(numbers("ba 01 00 00 00", "8d 42 10", "ff c0", "83 e8 02", SYSCALL, RET))
        .containsExactly(16);
  }

  @Test
  void followsTheNumberThroughRegistersAndTheStack() {
    // mov $3,%r12d; push %r12; sub $24,%rsp; mov 24(%rsp),%rdi; mov %edi,%eax
    assertThat(
            numbers(
                "41 bc 03 00 00 00",
                "41 54",
                "48 83 ec 18",
                "48 8b 7c 24 18",
                "89 f8",
                SYSCALL,
                RET))
        .containsExactly(3);
    // push %rbp; mov %rsp,%rbp; movq $9,-8(%rbp); mov -8(%rbp),%rax
    assertThat(
            numbers("55", "48 89 e5", "48 c7 45 f8 09 00 00 00", "48 8b 45 f8", SYSCALL, "c9", RET))
        .containsExactly(9);
  }

  @Test
  void takesBothSidesOfABranch() {
    // mov $1,%eax; test %edi,%edi; je +5; mov $2,%eax; syscall
    assertThat(numbers("b8 01 00 00 00", "85 ff", "74 05", "b8 02 00 00 00", SYSCALL, RET))
        .containsExactly(1, 2);
    // mov $6,%eax; mov $4,%edx; cmove %edx,%eax
    assertThat(numbers("b8 06 00 00 00", "ba 04 00 00 00", "0f 44 c2", SYSCALL, RET))
        .containsExactly(4, 6);
  }

  @Test
  void looksAtTheCallersOfAWrapper() {
    // mov $39,%edi; call +8; mov $41,%edi; jmp +1; ret; mov %rdi,%rax; syscall; ret
    FoundCalls found =
        x86(
            "bf 27 00 00 00",
            "e8 08 00 00 00",
            "bf 29 00 00 00",
            "eb 01",
            RET,
            "48 89 f8",
            SYSCALL,
            RET);
    assertThat(found.numbers()).containsExactly(39, 41);
    assertThat(found.open()).isZero();
  }

  @Test
  void followsANumberThatIsPassedOnTheStack() {
    // sub $16,%rsp; movq $35,(%rsp); call +5; add $16,%rsp; ret; mov 8(%rsp),%rax; syscall; ret
    FoundCalls found =
        x86(
            "48 83 ec 10",
            "48 c7 04 24 23 00 00 00",
            "e8 05 00 00 00",
            "48 83 c4 10",
            RET,
            "48 8b 44 24 08",
            SYSCALL,
            RET);
    assertThat(found.numbers()).containsExactly(35);
    assertThat(found.open()).isZero();
  }

  @Test
  void saysWhatItDoesNotKnow() {
    // mov (%rdi),%eax: from memory; ret, then a function that nobody calls
    FoundCalls memory = x86("8b 07", SYSCALL, RET);
    assertThat(memory.numbers()).isEmpty();
    assertThat(memory.open()).isEqualTo(1);
    FoundCalls uncalled = x86(RET, "f3 0f 1e fa", "89 f8", SYSCALL, RET);
    assertThat(uncalled.open()).isEqualTo(1);
    // call +0; syscall: what the function gave back
    assertThat(x86("e8 01 00 00 00", RET, "e8 fa ff ff ff", SYSCALL, RET).open()).isEqualTo(1);
  }

  @Test
  void takesNoNumberOfAnotherInstruction() {
    // mov $1,%eax; call +2; syscall; ret; ret: the function may have changed it
    assertThat(numbers("b8 01 00 00 00", "e8 03 00 00 00", SYSCALL, RET, RET)).isEmpty();
    // the bytes 0f 05 within mov $0x50f,%eax are no call
    assertThat(x86("b8 0f 05 00 00", RET).sites()).isZero();
    // mov $60,%eax; mov $1,%ah; syscall
    assertThat(numbers("b8 3c 00 00 00", "b4 01", SYSCALL, RET)).doesNotContain(1);
    // a number that is none of a call
    assertThat(numbers("b8 00 10 00 00", SYSCALL, RET)).isEmpty();
  }

  @Test
  void ignoresWaysOverInstructionsThatFillUp() {
    // mov $57,%ecx; jmp +4; nopl 0(%rax); mov %ecx,%eax; syscall
    FoundCalls found = x86("b9 39 00 00 00", "eb 04", "0f 1f 40 00", "89 c8", SYSCALL, RET);
    assertThat(found.numbers()).containsExactly(57);
    assertThat(found.open()).isZero();
  }

  @Test
  void seesTheFlagsOfThreads() {
    // musl's 0x7d0f00 in a register, glibc's 0x3d0f00 on the stack, Go's 0x50f00
    assertThat(x86("ba 00 0f 7d 00", RET).threads()).isTrue();
    assertThat(x86("48 c7 44 24 10 00 0f 3d 00", RET).threads()).isTrue();
    assertThat(x86("b8 00 0f 05 00", RET).threads()).isTrue();
    // posix_spawn: CLONE_VM, CLONE_VFORK; fork: a signal at the end
    assertThat(x86("bf 11 41 00 00", RET).threads()).isFalse();
    assertThat(x86("bf 11 00 20 01", RET).threads()).isFalse();
  }

  @Test
  void goesOnBehindWhatIsNoInstruction() {
    assertThat(numbers("06", "b8 05 00 00 00", SYSCALL, RET)).containsExactly(5);
    assertThat(x86("b8 05 00").sites()).isZero();
  }
}
