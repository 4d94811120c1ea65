/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * RNDRRS, a generator that is fed anew for each number, or RNDR, which is fed
 * now and then. Either may be out of numbers for a moment.
 */
#include <arrow/arch/cpu.h>
#include <arrow/arch/random.h>

#include "sysreg.h"

#define RANDOM_TRIES 10

/* The flag Z says that there was none. */
static bool random_fresh(uint64_t *value)
{
	bool ok;

	__asm__ volatile("mrs %0, s3_3_c2_c4_1" : "=r"(*value), "=@ccne"(ok));
	return ok;
}

static bool random_generated(uint64_t *value)
{
	bool ok;

	__asm__ volatile("mrs %0, s3_3_c2_c4_0" : "=r"(*value), "=@ccne"(ok));
	return ok;
}

bool arrow_arch_random(uint64_t *value)
{
	uint64_t taken;

	if (!arch_field(arch_read(id_aa64isar0_el1), ISAR0_RNDR))
		return false;
	for (int i = 0; i < RANDOM_TRIES; i++) {
		if (random_fresh(&taken) || random_generated(&taken)) {
			*value = taken;
			return true;
		}
		arrow_arch_relax();
	}
	return false;
}
