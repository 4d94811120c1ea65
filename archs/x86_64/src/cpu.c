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

/* CPUID leaf 7, ebx. */
#define CPUID_EBX_FSGSBASE (1u << 0)
#define CPUID_EBX_SMEP (1u << 7)
#define CPUID_EBX_SMAP (1u << 20)

/* CPUID leaf 7, ecx. */
#define CPUID_ECX_UMIP (1u << 2)

/* Present without anything to switch on; from CPUID leaf 1, ecx. */
#define CPUID_ECX_RDRAND (1 << 30)
#define CPUID_ECX_XSAVE_ON (1 << 27)

static uint64_t cpu_cr4_read(void)
{
	uint64_t value;

	__asm__ volatile("movq %%cr4, %0" : "=r"(value));
	return value;
}

void arrow_arch_cpu_init(void)
{
	struct arrow_arch_cpuid leaf = arrow_arch_cpuid_leaf(7);
	uint32_t cr4 = CR4_PAE | CR4_PGE | CR4_OSFXSR | CR4_OSXMMEXCPT;

	/* moved from bit to bit, since a branch for each would cost more */
	cr4 |= (leaf.ebx & CPUID_EBX_FSGSBASE) * (CR4_FSGSBASE / CPUID_EBX_FSGSBASE);
	cr4 |= (leaf.ebx & CPUID_EBX_SMEP) * (CR4_SMEP / CPUID_EBX_SMEP);
	cr4 |= (leaf.ebx & CPUID_EBX_SMAP) * (CR4_SMAP / CPUID_EBX_SMAP);
	cr4 |= (leaf.ecx & CPUID_ECX_UMIP) * (CR4_UMIP / CPUID_ECX_UMIP);
	__asm__ volatile("movq %0, %%cr4" : : "r"((uint64_t)cr4) : "memory");
}

/* Where the page tables are the hypervisor's, it makes use of what there is. */
static bool cpu_has_nx(void)
{
	if (CONFIG_X86_64_PARAVIRTUAL)
		return arrow_arch_cpuid_leaf(CPUID_EXTENDED_FEATURES).edx &
		       CPUID_EXTENDED_EDX_NX;
	return arch_pt_nx;
}

/* Fill in the names of what is in force. Return: how many. */
static unsigned int cpu_features(const char *names[static 8])
{
	uint32_t ecx = arrow_arch_cpuid(1, 0).ecx;
	/* a process cannot ask, and what its host protects is not its own */
	uint64_t cr4 = CONFIG_PLAT_LINUXU ? 0 : cpu_cr4_read();
	unsigned int n = 0;

	if (cpu_has_nx())
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

void arrow_arch_interrupts_on(void)
{
	__asm__ volatile("sti" ::: "memory");
}

/* STI takes effect one instruction later */
void arrow_arch_interrupts_serve(void)
{
	__asm__ volatile("sti\n\tnop\n\tcli" ::: "memory");
}

/* No instruction of this architecture asks for a debugger's help. */
void arrow_arch_debugger_write(const char *text, size_t n)
{
	(void)text;
	(void)n;
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
