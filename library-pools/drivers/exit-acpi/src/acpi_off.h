/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * How ACPI says a machine is switched off (ACPI 6.5: 5.2.5 RSDP, 5.2.9 FADT,
 * 4.8.3 fixed hardware, 4.8.4.3 sleep control register).
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
 * typedef acpi_reader - Make physical memory readable.
 *
 * Return: where @size bytes from @physical on can be read, or NULL.
 */
typedef const volatile void *acpi_reader(uint64_t physical, size_t size);

/**
 * acpi_find_off() - Read from the tables how to switch off.
 * @rsdp: physical address of the root pointer
 * @at: reaches memory
 * @off: filled in on success
 *
 * Nothing in the tables is believed before it was checked.
 * Return: true on success.
 */
bool acpi_find_off(uint64_t rsdp, acpi_reader *at, struct acpi_off *off);
