/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * x86 only: model-specific registers. Reading or writing one that the
 * processor lacks is a trap, so CPUID comes first.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

static inline uint64_t arrow_arch_msr_read(uint32_t msr)
{
	uint32_t low;
	uint32_t high;

	__asm__ volatile("rdmsr" : "=a"(low), "=d"(high) : "c"(msr));
	return (uint64_t)high << 32 | low;
}

static inline void arrow_arch_msr_write(uint32_t msr, uint64_t value)
{
	__asm__ volatile("wrmsr"
			 :
			 : "c"(msr), "a"((uint32_t)value),
			   "d"((uint32_t)(value >> 32))
			 : "memory");
}
