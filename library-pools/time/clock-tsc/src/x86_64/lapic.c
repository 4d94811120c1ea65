/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The timer of the local APIC, counting down once from its largest value with
 * its interrupt masked. At 0 it stays, so it can tell that it ran over.
 * Registers: Intel SDM volume 3, "Advanced Programmable Interrupt Controller".
 */
#include <arrow/arch/cpuid.h>
#include <arrow/arch/msr.h>
#include <arrow/arch/pagetable.h>

#include "tsc_priv.h"

#define LAPIC_LEAF_FEATURES 0x1u
#define LAPIC_EDX_APIC (1u << 9)

#define LAPIC_MSR_BASE 0x1bu
#define LAPIC_BASE_X2APIC (1u << 10)
#define LAPIC_BASE_ENABLED (1u << 11)
#define LAPIC_BASE_ADDRESS UINT64_C(0x000ffffffffff000)
#define LAPIC_SIZE 0x1000

/* Registers by their number; 16 bytes apart in memory. */
#define LAPIC_TIMER_VECTOR 0x32
#define LAPIC_TIMER_INITIAL 0x38
#define LAPIC_TIMER_CURRENT 0x39
#define LAPIC_TIMER_DIVIDE 0x3e
#define LAPIC_MSR_FIRST 0x800u

#define LAPIC_VECTOR_MASKED (1u << 16)
#define LAPIC_DIVIDE_BY_16 3u
#define LAPIC_LARGEST 0xffffffffu

static volatile char *lapic_registers; /* NULL: reached by MSRs */

static uint32_t lapic_read(unsigned int number)
{
	if (!lapic_registers)
		return (uint32_t)arrow_arch_msr_read(LAPIC_MSR_FIRST + number);
	return *(volatile uint32_t *)(lapic_registers + number * 16);
}

static void lapic_write(unsigned int number, uint32_t value)
{
	if (!lapic_registers)
		arrow_arch_msr_write(LAPIC_MSR_FIRST + number, value);
	else
		*(volatile uint32_t *)(lapic_registers + number * 16) = value;
}

/* Find out how the registers are reached. */
static bool lapic_open(void)
{
	if (!(arrow_arch_cpuid_leaf(LAPIC_LEAF_FEATURES).edx & LAPIC_EDX_APIC))
		return false;
	uint64_t base = arrow_arch_msr_read(LAPIC_MSR_BASE);

	if (!(base & LAPIC_BASE_ENABLED))
		return false;
	if (base & LAPIC_BASE_X2APIC)
		return true;
	lapic_registers = arrow_arch_pt_device_map(base & LAPIC_BASE_ADDRESS,
						   LAPIC_SIZE);
	return lapic_registers;
}

static bool lapic_start(void)
{
	if (!tsc_frequency_of_apic_is_known() || !lapic_open())
		return false;
	lapic_write(LAPIC_TIMER_VECTOR, LAPIC_VECTOR_MASKED);
	lapic_write(LAPIC_TIMER_DIVIDE, LAPIC_DIVIDE_BY_16);
	lapic_write(LAPIC_TIMER_INITIAL, LAPIC_LARGEST);
	return true;
}

static bool lapic_ticks(uint64_t *ticks)
{
	uint32_t left = lapic_read(LAPIC_TIMER_CURRENT);

	/* who has taken it has it interrupt */
	if (CONFIG_CLOCK_APIC_TAKEN &&
	    !(lapic_read(LAPIC_TIMER_VECTOR) & LAPIC_VECTOR_MASKED))
		return false;
	*ticks = LAPIC_LARGEST - left;
	return left;
}

const struct tsc_reference tsc_reference_lapic = {
	.hertz = 1000000000 / 16,
	.interval = 1000000 / 16, /* a millisecond */
	.start = lapic_start,
	.read = lapic_ticks,
};
