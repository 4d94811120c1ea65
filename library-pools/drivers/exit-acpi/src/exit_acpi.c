/* SPDX-License-Identifier: BSD-3-Clause */
/* Ending a machine by the register that ACPI's tables name. */
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/exit_acpi.h>

#include "acpi_off.h"

static void exit_acpi_write8(const struct acpi_register *to, uint8_t value)
{
	if (to->is_port) {
		arrow_arch_port_out8((uint16_t)to->address, value);
	} else {
		volatile uint8_t *at = arrow_arch_pt_device_map(to->address, 1);

		if (at)
			*at = value;
	}
}

/* Return: whether something was written. */
static bool exit_acpi_write(const struct acpi_off *off)
{
	if (off->is_wide && CONFIG_EXIT_ACPI_MACHINE)
		return acpi_fixed_off(off);
	if (off->is_wide) {
		arrow_arch_port_out16((uint16_t)off->control.address,
				      off->value);
		return true;
	}
	if (CONFIG_EXIT_ACPI_MACHINE && off->status.address)
		exit_acpi_write8(&off->status, ACPI_SLEEP_STATUS_WAKE);
	exit_acpi_write8(&off->control, (uint8_t)off->value);
	return true;
}

static void exit_acpi_stop(int status)
{
	struct acpi_off off;

	(void)status;
	if (acpi_find_off(&off) && exit_acpi_write(&off))
		arrow_exit_wait();
}

const struct arrow_exit_ops arrow_exit_acpi = {
	.name = "acpi",
	.stop = exit_acpi_stop,
};
