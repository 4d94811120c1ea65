/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The processor: protections and units that are switched on, and ways to wait,
 * halt and stop. What must not be executed or written is said by page tables,
 * which are in force before any C code runs.
 */
#include <arrow/arch/counter.h>
#include <arrow/arch/cpu.h>

#include "arch.h"
#include "regs.h"
#include "sysreg.h"

void arrow_arch_cpu_init(void)
{
	arch_write(cpacr_el1, CPACR_FPEN);
	/* MSR PAN, #1: no access to what a program can reach, but on purpose */
	if (arch_has_pan())
		__asm__ volatile(".inst 0xd500419f" ::: "memory");
	__asm__ volatile("isb" ::: "memory");
}

static const char cpu_names[][4] = {"PXN", "PAN", "RNG", "LSE"};

/* Bits, in the order of the names. The field of LSE is 2 or more where it is there. */
static unsigned int cpu_features(void)
{
	uint64_t isar0 = arch_read(id_aa64isar0_el1);

	/* a process cannot ask what its host protects */
	return (CONFIG_PLAT_LINUXU ? 0u : 1u) | (unsigned int)arch_has_pan() << 1 |
	       (unsigned int)(isar0 >> ISAR0_RNDR & 1) << 2 |
	       (unsigned int)(isar0 >> (ISAR0_ATOMIC + 1) & 1) << 3;
}

const char *arrow_arch_feature(unsigned int index)
{
	unsigned int features = cpu_features();

	for (unsigned int i = 0; features; i++, features >>= 1) {
		if (features & 1 && !index--)
			return cpu_names[i];
	}
	return NULL;
}

/* Without the barrier an earlier read could be made later, and time go back. */
uint64_t arrow_arch_counter(void)
{
	__asm__ volatile("isb" ::: "memory");
	return arch_read(cntvct_el0);
}

void arrow_arch_relax(void)
{
	__asm__ volatile("yield" ::: "memory");
}

void arrow_arch_interrupts_on(void)
{
	__asm__ volatile("msr daifclr, #2" ::: "memory");
}

void arrow_arch_interrupts_serve(void)
{
	__asm__ volatile("msr daifclr, #2\n\tisb\n\tmsr daifset, #2" ::: "memory");
}

/* what is pending ends WFI although it is masked, and is served behind it */
void arrow_arch_wait(void)
{
	__asm__ volatile("dsb sy\n\twfi" ::: "memory");
	arrow_arch_interrupts_serve();
}

void arrow_arch_halt(void)
{
	for (;;)
		__asm__ volatile("msr daifset, #15\n\twfi" ::: "memory");
}

/* No instruction of this architecture ends a machine: firmware does. */
void arrow_arch_stop(void)
{
	arrow_arch_halt();
}
