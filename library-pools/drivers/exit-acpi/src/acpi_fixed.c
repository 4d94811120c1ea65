/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Switching off fixed hardware (ACPI 6.5: 4.8.3.2 and 5.2.9). Until ACPI is
 * enabled the registers are the firmware's, which hands them over when it is
 * told so by its command port; without such a port they are ours always. The
 * sleep type is written before the bit that acts upon it.
 */
#include <arrow/arch/port.h>
#include <arrow/exit.h>

#include "acpi_off.h"

/* How often a wait of some hundredths of a second is worth it. */
#define ACPI_HAND_OVER_WAITS 100

static bool acpi_is_enabled(const struct acpi_off *off)
{
	return arrow_arch_port_in16((uint16_t)off->control.address) &
	       ACPI_PM1_SCI_ENABLED;
}

static bool acpi_take_over(const struct acpi_off *off)
{
	if (!off->command || acpi_is_enabled(off))
		return true;
	if (!off->enable)
		return false;
	arrow_arch_port_out8(off->command, off->enable);
	for (int i = 0; i < ACPI_HAND_OVER_WAITS; i++) {
		if (acpi_is_enabled(off))
			return true;
		arrow_exit_wait();
	}
	return false;
}

/* Write what is about sleeping; the other bits stay. */
static void acpi_write_sleep(uint16_t port, unsigned int value)
{
	unsigned int kept = arrow_arch_port_in16(port) &
			    ~(ACPI_PM1_SLEEP_TYPE | ACPI_PM1_SLEEP_ENABLE |
			      ACPI_PM1_GLOBAL_RELEASE);

	arrow_arch_port_out16(port, (uint16_t)(kept | value));
}

bool acpi_fixed_off(const struct acpi_off *off)
{
	uint16_t first = (uint16_t)off->control.address;

	if (!acpi_take_over(off))
		return false;
	acpi_write_sleep(first, off->value & ACPI_PM1_SLEEP_TYPE);
	if (off->second)
		acpi_write_sleep(off->second,
				 off->second_value & ACPI_PM1_SLEEP_TYPE);
	acpi_write_sleep(first, off->value);
	if (off->second)
		acpi_write_sleep(off->second, off->second_value);
	return true;
}
