/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The table FADT names a register and a value (ACPI 6.5: 4.8.3.6 and 5.2.9). A
 * register that lies in a device's configuration space is not used.
 */
#include <arrow/acpi.h>
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/exit_reset.h>

/* Offsets in the FADT. */
#define FADT_FLAGS 112
#define FADT_RESET 116
#define FADT_RESET_VALUE 128
#define FADT_RESET_END 129
#define FADT_HAS_RESET (1u << 10)

/* A generic address: space, width, offset, access size, then the address. */
#define GAS_SPACE 0
#define GAS_ADDRESS 4
#define GAS_MEMORY 0
#define GAS_PORT 1

static void exit_reset_write(const volatile uint8_t *gas, uint8_t value)
{
	uint64_t address = arrow_acpi_number(gas + GAS_ADDRESS, 8);

	if (gas[GAS_SPACE] == GAS_PORT && address && address <= UINT16_MAX) {
		arrow_arch_port_out8((uint16_t)address, value);
		arrow_exit_wait();
	} else if (gas[GAS_SPACE] == GAS_MEMORY && address) {
		volatile uint8_t *at = arrow_arch_pt_device_map(address, 1);

		if (!at)
			return;
		*at = value;
		arrow_exit_wait();
	}
}

static void exit_reset_stop(int status)
{
	struct arrow_acpi_table fadt;

	(void)status;
	if (!arrow_acpi_find("FACP", &fadt) || fadt.size < FADT_RESET_END ||
	    !(arrow_acpi_number(fadt.bytes + FADT_FLAGS, 4) & FADT_HAS_RESET))
		return;
	exit_reset_write(fadt.bytes + FADT_RESET, fadt.bytes[FADT_RESET_VALUE]);
}

const struct arrow_exit_ops arrow_exit_reset = {
	.name = "reset",
	.stop = exit_reset_stop,
};
