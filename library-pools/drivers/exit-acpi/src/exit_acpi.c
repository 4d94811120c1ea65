/* SPDX-License-Identifier: BSD-3-Clause */
/* Ending a machine by the register that ACPI's tables name. */
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/exit_acpi.h>

#include "acpi_off.h"

static void exit_acpi_write(const struct acpi_off *off)
{
	if (!off->is_port) {
		volatile uint8_t *at = arrow_arch_pt_device_map(off->address, 1);

		if (at)
			*at = (uint8_t)off->value;
	} else if (off->is_wide) {
		arrow_arch_port_out16((uint16_t)off->address, off->value);
	} else {
		arrow_arch_port_out8((uint16_t)off->address,
				     (uint8_t)off->value);
	}
}

static void exit_acpi_stop(int status)
{
	struct acpi_off off;

	(void)status;
	if (!acpi_find_off(&off))
		return;
	exit_acpi_write(&off);
	arrow_exit_wait();
}

const struct arrow_exit_ops arrow_exit_acpi = {
	.name = "acpi",
	.stop = exit_acpi_stop,
};
