/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * ACPI's power management timer: 3.579545 MHz, 24 bits, one port, which the
 * table FADT (signature FACP) names. ACPI 6.5: 4.8.3.3.
 */
#include <arrow/acpi.h>
#include <arrow/arch/port.h>

#include "tsc_priv.h"

#define ACPI_FADT_TIMER_PORT 76
#define ACPI_TIMER_MASK 0xffffffu

static uint16_t acpi_port;
static uint32_t acpi_first;

static bool acpi_start(void)
{
	struct arrow_acpi_table fadt;

	if (!arrow_acpi_find("FACP", &fadt) ||
	    fadt.size < ACPI_FADT_TIMER_PORT + 4)
		return false;
	uint64_t port =
		arrow_acpi_number(fadt.bytes + ACPI_FADT_TIMER_PORT, 4);

	if (!port || port > UINT16_MAX)
		return false;
	acpi_port = (uint16_t)port;
	acpi_first = arrow_arch_port_in32(acpi_port);
	return true;
}

static bool acpi_ticks(uint64_t *ticks)
{
	*ticks = (arrow_arch_port_in32(acpi_port) - acpi_first) &
		 ACPI_TIMER_MASK;
	return true;
}

const struct tsc_reference tsc_reference_acpi = {
	.hertz = 3579545,
	.interval = 17898, /* five milliseconds */
	.start = acpi_start,
	.read = acpi_ticks,
};
