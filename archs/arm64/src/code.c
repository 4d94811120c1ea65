/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Instructions and data have caches of their own, which know nothing of each
 * other: what was written must reach the point where both meet, and what was
 * fetched before must be forgotten. Processors that do one or the other by
 * themselves say so.
 *
 * All instructions are forgotten, and not those of the address: it is another
 * one than they are executed at, and a cache may look them up by that.
 */
#include "code.h"
#include "regs.h"
#include "sysreg.h"

void arch_code_written(const void *at, size_t size)
{
	uint64_t type = arch_read(ctr_el0);
	uint64_t line = UINT64_C(4) << arch_field(type, CTR_DATA_LINE);
	const char *byte = at;
	const char *end = byte + size;

	if (!(type & CTR_IDC)) {
		do {
			__asm__ volatile("dc cvau, %0" : : "r"(byte) : "memory");
			byte += line;
		} while (byte < end);
	}
	__asm__ volatile("dsb ish" ::: "memory");
	if (!(type & CTR_DIC))
		__asm__ volatile("ic iallu\n\tdsb ish" ::: "memory");
	__asm__ volatile("isb" ::: "memory");
}
