/* SPDX-License-Identifier: BSD-3-Clause */
/* What the table MADT says of a line. */
#pragma once

#include <arrow/acpi.h>

/* Bits of an entry of an I/O APIC that follow from the table. */
#define MADT_ACTIVE_LOW (1u << 13)
#define MADT_LEVEL (1u << 15)

/**
 * struct madt_route - Where a line of the old controllers ends.
 * @io_apic: physical address of the I/O APIC
 * @input: its input
 * @kind: %MADT_ACTIVE_LOW and %MADT_LEVEL, if the line is so
 */
struct madt_route {
	uint64_t io_apic;
	uint32_t input;
	uint32_t kind;
};

/**
 * madt_find_route() - Find a line in the table.
 * @route: filled in on success
 *
 * Return: whether it ends at an I/O APIC. That it has this many inputs is not
 * said by the table.
 */
bool madt_find_route(const struct arrow_acpi_table *madt, unsigned int line,
		     struct madt_route *route);
