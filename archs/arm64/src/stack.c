/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Calls that a stack holds. A call is an instruction of four bytes, BL or BLR.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/trap.h>
#include <arrow/boot_info.h>

#define STACK_BL 0x94000000
#define STACK_BL_MASK 0xfc000000
#define STACK_BLR 0xd63f0000
#define STACK_BLR_MASK 0xfffffc1f

static bool stack_is_behind_call(uintptr_t pc)
{
	uint32_t call;

	if (pc % sizeof(call) ||
	    pc < (uintptr_t)arrow_image_start + sizeof(call) ||
	    pc > (uintptr_t)arrow_image_text_end)
		return false;
	call = ((const uint32_t *)pc)[-1];
	return (call & STACK_BL_MASK) == STACK_BL ||
	       (call & STACK_BLR_MASK) == STACK_BLR;
}

bool arrow_arch_stack_call(uintptr_t *sp, uintptr_t *pc)
{
	uintptr_t at = *sp;

	if (at % sizeof(at) || at < arrow_boot_info.stack_start)
		return false;
	for (; at < arrow_boot_info.stack_end; at += sizeof(at)) {
		uintptr_t word = *(const uintptr_t *)at;

		if (!stack_is_behind_call(word))
			continue;
		*sp = at + sizeof(at);
		*pc = word;
		return true;
	}
	return false;
}
