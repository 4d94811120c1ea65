/* SPDX-License-Identifier: BSD-3-Clause */
/* Finding the local APIC, and the two ways to its registers. */
#include <arrow/arch/cpuid.h>
#include <arrow/arch/msr.h>
#include <arrow/arch/pagetable.h>
#include <arrow/arch/trap.h>
#include <arrow/local_apic.h>

/* In CPUID 1 edx, and its base. */
#define LOCAL_PRESENT (1u << 9)
#define LOCAL_MSR_BASE 0x1bu
#define LOCAL_BASE_ON (1u << 11)
#define LOCAL_BASE_X2APIC (1u << 10)
#define LOCAL_BASE_ADDRESS UINT64_C(0x000ffffffffff000)
#define LOCAL_SIZE 0x400
#define LOCAL_MSR_FIRST 0x800u

#define LOCAL_ID_SHIFT 24 /* in memory; the whole register as an MSR */
#define LOCAL_ENABLED 0x100u

static volatile char *local_registers; /* NULL: reached by MSRs */

bool arrow_local_apic_open(void)
{
	if (!(arrow_arch_cpuid(1, 0).edx & LOCAL_PRESENT))
		return false;
	uint64_t base = arrow_arch_msr_read(LOCAL_MSR_BASE);

	local_registers = NULL;
	if (!(base & LOCAL_BASE_ON))
		return false;
	if (base & LOCAL_BASE_X2APIC)
		return true;
	local_registers = arrow_arch_pt_device_map(base & LOCAL_BASE_ADDRESS,
						   LOCAL_SIZE);
	return local_registers;
}

uint32_t arrow_local_apic_read(unsigned int number)
{
	if (!local_registers)
		return (uint32_t)arrow_arch_msr_read(LOCAL_MSR_FIRST + number);
	return *(volatile uint32_t *)(local_registers + number * 16);
}

void arrow_local_apic_write(unsigned int number, uint32_t value)
{
	if (!local_registers)
		arrow_arch_msr_write(LOCAL_MSR_FIRST + number, value);
	else
		*(volatile uint32_t *)(local_registers + number * 16) = value;
}

uint32_t arrow_local_apic_id(void)
{
	uint32_t id = arrow_local_apic_read(ARROW_LOCAL_APIC_ID);

	return local_registers ? id >> LOCAL_ID_SHIFT : id;
}

/* A line that fell too early; it is not to be ended. */
static bool local_spurious(struct arrow_arch_frame *frame)
{
	(void)frame;
	return true;
}

void arrow_local_apic_enable(void)
{
	arrow_arch_trap_set(ARROW_LOCAL_APIC_VECTOR_SPURIOUS, local_spurious);
	arrow_local_apic_write(ARROW_LOCAL_APIC_PRIORITY, 0);
	arrow_local_apic_write(ARROW_LOCAL_APIC_SPURIOUS,
			       LOCAL_ENABLED | ARROW_LOCAL_APIC_VECTOR_SPURIOUS);
}
