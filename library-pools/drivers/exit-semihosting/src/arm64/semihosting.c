/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Semihosting (ARM's specification of that name, 2.0): a halting instruction with
 * an operation and its argument in the first two registers. Where no debugger
 * and no monitor takes it, it is an invalid instruction, behind which the
 * program goes on.
 */
#include <arrow/arch/frame.h>
#include <arrow/arch/trap.h>
#include <arrow/exit_semihosting.h>
#include <arrow/types.h>

#define SEMIHOSTING_EXIT 0x18
#define SEMIHOSTING_APPLICATION_EXIT 0x20026

/* The instruction `hlt #0xf000`. */
#define SEMIHOSTING_HALT 0xd45e0000

static bool semihosting_is_missing(struct arrow_arch_frame *frame)
{
	if (*(const uint32_t *)arrow_arch_frame_pc(frame) != SEMIHOSTING_HALT)
		return false;
	frame->pc += sizeof(uint32_t);
	return true;
}

/* Nothing may stand between setting the registers and the instruction. */
static void semihosting_call(uint64_t number, const uint64_t *block)
{
	register uint64_t operation __asm__("x0") = number;
	register const uint64_t *argument __asm__("x1") = block;

	__asm__ volatile("hlt #0xf000"
			 : "+r"(operation)
			 : "r"(argument)
			 : "memory");
}

static void semihosting_stop(int status)
{
	const uint64_t block[2] = {SEMIHOSTING_APPLICATION_EXIT,
				   (uint64_t)status};

	arrow_arch_trap_set(ARROW_ARCH_TRAP_OPCODE, semihosting_is_missing);
	semihosting_call(SEMIHOSTING_EXIT, block);
	arrow_arch_trap_set(ARROW_ARCH_TRAP_OPCODE, NULL);
}

const struct arrow_exit_ops arrow_exit_semihosting = {
	.name = "semihosting",
	.stop = semihosting_stop,
};
