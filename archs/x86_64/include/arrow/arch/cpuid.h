/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * x86 only: what the processor says about itself. A leaf beyond the highest of
 * its range answers garbage, so ask through arrow_arch_cpuid_leaf().
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* First leaf of each range; its eax is the highest leaf of the range. */
#define ARROW_ARCH_CPUID_BASIC 0x00000000u
#define ARROW_ARCH_CPUID_HYPERVISOR 0x40000000u
#define ARROW_ARCH_CPUID_EXTENDED 0x80000000u

struct arrow_arch_cpuid {
	uint32_t eax;
	uint32_t ebx;
	uint32_t ecx;
	uint32_t edx;
};

/* The instruction as it is. */
static inline struct arrow_arch_cpuid arrow_arch_cpuid(uint32_t leaf,
						       uint32_t subleaf)
{
	struct arrow_arch_cpuid out;

	__asm__ volatile("cpuid"
			 : "=a"(out.eax), "=b"(out.ebx), "=c"(out.ecx),
			   "=d"(out.edx)
			 : "a"(leaf), "c"(subleaf));
	return out;
}

/* Subleaf 0 of a leaf of the basic or extended range; zeroes if it is beyond. */
static inline struct arrow_arch_cpuid arrow_arch_cpuid_leaf(uint32_t leaf)
{
	struct arrow_arch_cpuid none = {0, 0, 0, 0};

	if (leaf > arrow_arch_cpuid(leaf & 0xffff0000u, 0).eax)
		return none;
	return arrow_arch_cpuid(leaf, 0);
}
