/* SPDX-License-Identifier: BSD-3-Clause */
/* The program's vector state, by XSAVE or, on a processor without, FXSAVE. */
#include <arrow/arch/cpuid.h>
#include <arrow/arch/vector.h>
#include <arrow/arch/xsave.h>

#include "regs.h"

/* CPUID leaf 0xd, ebx: bytes of the components that are switched on. */
#define VECTOR_CPUID 0xd

static uint64_t vector_components;
static size_t vector_size;

static bool vector_has_xsave(void)
{
	uint64_t cr4;

	__asm__ volatile("movq %%cr4, %0" : "=r"(cr4));
	return cr4 & CR4_OSXSAVE;
}

size_t arrow_arch_vector_size(void)
{
	uint32_t low, high;

	if (vector_size)
		return vector_size;
	vector_size = ARROW_ARCH_XSAVE_HEADER;
	if (vector_has_xsave()) {
		__asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
		vector_components = (uint64_t)high << 32 | low;
		vector_size = arrow_arch_cpuid(VECTOR_CPUID, 0).ebx;
	}
	return vector_size;
}

uint64_t arrow_arch_xsave_components(void)
{
	(void)arrow_arch_vector_size();
	return vector_components;
}

void arrow_arch_vector_save(void *to)
{
	if (arrow_arch_xsave_components())
		__asm__ volatile("xsave64 (%0)"
				 :
				 : "r"(to), "a"(-1), "d"(-1)
				 : "memory");
	else
		__asm__ volatile("fxsave64 (%0)" : : "r"(to) : "memory");
}

void arrow_arch_vector_load(const void *from)
{
	if (arrow_arch_xsave_components())
		__asm__ volatile("xrstor64 (%0)"
				 :
				 : "r"(from), "a"(-1), "d"(-1)
				 : "memory");
	else
		__asm__ volatile("fxrstor64 (%0)" : : "r"(from) : "memory");
}
