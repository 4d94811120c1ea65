/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The main counter of the high precision event timer, which the table HPET
 * names: it counts up at a rate that it tells itself. Its lower half is enough
 * for the few milliseconds of a measurement, and one read of 32 bits is never
 * torn. Registers and table: IA-PC HPET specification 1.0a, 2.3 and 3.2.4.
 */
#include <arrow/acpi.h>
#include <arrow/arch/pagetable.h>

#include "tsc_priv.h"

/* Offsets in the table: a generic address whose space is memory. */
#define HPET_TABLE_SPACE 40
#define HPET_TABLE_ADDRESS 44
#define HPET_TABLE_END 56
#define HPET_SPACE_MEMORY 0

/* Offsets of registers; the counter's lower half lies first. */
#define HPET_PERIOD 0x04 /* of the counter, in 10^-15 s */
#define HPET_CONFIGURATION 0x10
#define HPET_COUNTER 0xf0
#define HPET_REGISTERS 0x400

#define HPET_ENABLED 1u

/*
 * 100 ns is the specification's limit. It has none below; one of 1 ns keeps
 * the ticks of some seconds within 32 bits, and no chipset counts that fast.
 */
#define HPET_PERIOD_MIN 1000000u
#define HPET_PERIOD_MAX 100000000u
#define HPET_PERIODS_A_SECOND UINT64_C(1000000000000000)

static volatile char *hpet_registers;
static uint32_t hpet_first;

static volatile uint32_t *hpet_register(unsigned int offset)
{
	return (volatile uint32_t *)(hpet_registers + offset);
}

static bool hpet_open(void)
{
	struct arrow_acpi_table table;

	if (!arrow_acpi_find("HPET", &table) || table.size < HPET_TABLE_END ||
	    table.bytes[HPET_TABLE_SPACE] != HPET_SPACE_MEMORY)
		return false;
	uint64_t address =
		arrow_acpi_number(table.bytes + HPET_TABLE_ADDRESS, 8);

	if (!address || address % sizeof(uint64_t))
		return false;
	hpet_registers = arrow_arch_pt_device_map(address, HPET_REGISTERS);
	return hpet_registers;
}

static bool hpet_start(void)
{
	if (!hpet_open())
		return false;
	uint32_t period = *hpet_register(HPET_PERIOD);

	if (period < HPET_PERIOD_MIN || period > HPET_PERIOD_MAX)
		return false;
	tsc_reference_hpet.hertz =
		(HPET_PERIODS_A_SECOND + period / 2) / period;
	tsc_reference_hpet.interval = tsc_reference_hpet.hertz / 200;
	*hpet_register(HPET_CONFIGURATION) |= HPET_ENABLED;
	hpet_first = *hpet_register(HPET_COUNTER);
	return true;
}

static bool hpet_ticks(uint64_t *ticks)
{
	*ticks = (uint32_t)(*hpet_register(HPET_COUNTER) - hpet_first);
	return true;
}

struct tsc_reference tsc_reference_hpet = {
	.start = hpet_start,
	.read = hpet_ticks,
};
