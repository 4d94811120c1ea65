/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The processor: protections and units that are switched on, and ways to wait,
 * halt and stop. NX and write protection are on before any C code runs.
 */
#include <arrow/arch/counter.h>
#include <arrow/arch/cpu.h>
#include <arrow/arch/cpuid.h>

#include "arch.h"
#include "regs.h"

/* Bits of CPUID leaf 7; of ebx unless the name says ecx. */
#define CPUID_FSGSBASE_BIT 0
#define CPUID_SMEP_BIT 7
#define CPUID_SMAP_BIT 20
#define CPUID_ECX_UMIP_BIT 2

/* Present without anything to switch on; from CPUID leaf 1, ecx. */
#define CPUID_ECX_RDRAND (1 << 30)
#define CPUID_ECX_XSAVE_ON (1 << 27)

static uint64_t cpu_cr4_read(void)
{
	uint64_t value;

	__asm__ volatile("movq %%cr4, %0" : "=r"(value));
	return value;
}

/* @flag if the bit is set, else 0, without a branch. */
static uint64_t cpu_if(uint32_t word, unsigned int bit, uint64_t flag)
{
	return (word >> bit & 1) * flag;
}

void arrow_arch_cpu_init(void)
{
	struct arrow_arch_cpuid leaf = arrow_arch_cpuid_leaf(7);
	uint64_t cr4 = CR4_PAE | CR4_PGE;

	if (CONFIG_APP_LINKED)
		cr4 |= CR4_OSFXSR | CR4_OSXMMEXCPT;
	cr4 |= cpu_if(leaf.ebx, CPUID_FSGSBASE_BIT, CR4_FSGSBASE);
	cr4 |= cpu_if(leaf.ebx, CPUID_SMEP_BIT, CR4_SMEP);
	cr4 |= cpu_if(leaf.ebx, CPUID_SMAP_BIT, CR4_SMAP);
	cr4 |= cpu_if(leaf.ecx, CPUID_ECX_UMIP_BIT, CR4_UMIP);
	__asm__ volatile("movq %0, %%cr4" : : "r"(cr4) : "memory");
}

/* Fill in the names of what is in force. Return: how many. */
static unsigned int cpu_features(const char *names[static 8])
{
	uint32_t ecx = arrow_arch_cpuid(1, 0).ecx;
	uint64_t cr4 = cpu_cr4_read();
	unsigned int n = 0;

	if (arch_pt_nx)
		names[n++] = "NX";
	if (cr4 & CR4_SMEP)
		names[n++] = "SMEP";
	if (cr4 & CR4_SMAP)
		names[n++] = "SMAP";
	if (cr4 & CR4_UMIP)
		names[n++] = "UMIP";
	if (cr4 & CR4_FSGSBASE)
		names[n++] = "FSGSBASE";
	if (ecx & CPUID_ECX_RDRAND)
		names[n++] = "RDRAND";
	if (ecx & CPUID_ECX_XSAVE_ON)
		names[n++] = "XSAVE";
	return n;
}

const char *arrow_arch_feature(unsigned int index)
{
	const char *names[8];

	return index < cpu_features(names) ? names[index] : NULL;
}

uint64_t arrow_arch_counter(void)
{
	uint32_t low;
	uint32_t high;

	__asm__ volatile("rdtsc" : "=a"(low), "=d"(high));
	return (uint64_t)high << 32 | low;
}

void arrow_arch_relax(void)
{
	__asm__ volatile("pause" ::: "memory");
}

void arrow_arch_halt(void)
{
	for (;;)
		__asm__ volatile("cli; hlt" ::: "memory");
}

void arrow_arch_stop(void)
{
	static const struct {
		uint16_t limit;
		uint64_t base;
	} __packed none = {0, 0};

	/* A trap without a gate, then a double fault without one: shutdown. */
	__asm__ volatile("lidt %0; int3" : : "m"(none) : "memory");
	arrow_arch_halt();
}
