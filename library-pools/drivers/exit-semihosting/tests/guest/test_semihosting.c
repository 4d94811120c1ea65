/* SPDX-License-Identifier: BSD-3-Clause */
/* A machine in which nobody listens: the call comes back, and so does the next. */
/* config: LIB_EXIT_SEMIHOSTING=y */
#include <arrow/arch/frame.h>
#include <arrow/arch/trap.h>
#include <arrow/exit_semihosting.h>
#include <arrow/test.h>

static unsigned int others;

static bool other_instruction(struct arrow_arch_frame *frame)
{
	others++;
	frame->pc += 4;
	return true;
}

static void test_without_a_listener_nothing_happens(void)
{
	arrow_exit_semihosting.stop(7);
	arrow_exit_semihosting.stop(0);
	ARROW_CHECK_UINT(others, 0);
}

static void test_other_instructions_are_not_its_own(void)
{
	arrow_exit_semihosting.stop(7);
	arrow_arch_trap_set(ARROW_ARCH_TRAP_OPCODE, other_instruction);
	__asm__ volatile(".inst 0");
	ARROW_CHECK_UINT(others, 1);
	arrow_arch_trap_set(ARROW_ARCH_TRAP_OPCODE, NULL);
}

int main(void)
{
	ARROW_TEST(test_without_a_listener_nothing_happens);
	ARROW_TEST(test_other_instructions_are_not_its_own);
	return arrow_test_end();
}
