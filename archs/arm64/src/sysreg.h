/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * System registers. Later ones are named by their numbers (S3_...), so that an
 * assembler of any age knows them; reading one that the processor lacks is a
 * trap, so the identification registers come first.
 */
#pragma once

#include <arrow/types.h>

#define arch_read(name)                                               \
	({                                                            \
		uint64_t arch_value;                                  \
		__asm__ volatile("mrs %0, " #name : "=r"(arch_value)); \
		arch_value;                                           \
	})

#define arch_write(name, value) \
	__asm__ volatile("msr " #name ", %0" : : "r"((uint64_t)(value)) : "memory")

/* A field of four bits of an identification register; 0: not there. */
static inline unsigned int arch_field(uint64_t value, unsigned int bit)
{
	return (unsigned int)(value >> bit) & 0xf;
}

/* ID_AA64MMFR1_EL1 and ID_AA64ISAR0_EL1: where the fields begin. */
#define MMFR1_PAN 20
#define ISAR0_ATOMIC 20
#define ISAR0_RNDR 60
