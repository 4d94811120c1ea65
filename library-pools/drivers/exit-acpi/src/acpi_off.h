/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * How ACPI says a machine is switched off (ACPI 6.5: 5.2.9 FADT, 4.8.3 fixed
 * hardware, 4.8.4.3 sleep control register).
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct acpi_off - One write that switches the machine off.
 * @is_port: @address is an I/O port, else physical memory
 * @is_wide: write 16 bits, else 8
 * @address: where
 * @value: what
 */
struct acpi_off {
	bool is_port;
	bool is_wide;
	uint64_t address;
	uint16_t value;
};

/**
 * acpi_find_off() - Read from the tables how to switch off.
 * @off: filled in on success
 *
 * Nothing in the tables is believed before it was checked.
 * Return: true on success.
 */
bool acpi_find_off(struct acpi_off *off);
