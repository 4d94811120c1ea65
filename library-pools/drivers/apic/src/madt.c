/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Entries of different kinds and lengths follow each other. Inputs of all I/O
 * APICs are numbered through; a line has its own number, unless an entry says
 * that it has another. An entry that cannot be ends the list.
 */
#include "madt.h"

#define MADT_ENTRIES 44

#define ENTRY_TYPE 0
#define ENTRY_SIZE 1
#define ENTRY_HEADER 2

#define IO_APIC_TYPE 1
#define IO_APIC_SIZE 12
#define IO_APIC_ADDRESS 4
#define IO_APIC_FIRST 8

#define OVERRIDE_TYPE 2
#define OVERRIDE_SIZE 10
#define OVERRIDE_LINE 3
#define OVERRIDE_INPUT 4
#define OVERRIDE_FLAGS 8

/* Both bits set in each: low, and level. As the bus has it, or 1: the rest. */
#define FLAGS_POLARITY 0x3u
#define FLAGS_TRIGGER 0xcu

/* The next entry of that type at or behind @i; 0 at the end. */
static size_t madt_next(const struct arrow_acpi_table *madt, size_t i,
			uint8_t type, size_t size)
{
	while (i + ENTRY_HEADER <= madt->size) {
		const volatile uint8_t *entry = madt->bytes + i;
		size_t length = entry[ENTRY_SIZE];

		if (length < ENTRY_HEADER || i + length > madt->size)
			return 0;
		if (entry[ENTRY_TYPE] == type && length >= size)
			return i;
		i += length;
	}
	return 0;
}

static size_t madt_size_at(const struct arrow_acpi_table *madt, size_t i)
{
	return madt->bytes[i + ENTRY_SIZE];
}

/* The number of the line's input among those of all I/O APICs. */
static uint32_t madt_input(const struct arrow_acpi_table *madt,
			   unsigned int line, uint32_t *kind)
{
	size_t i = madt_next(madt, MADT_ENTRIES, OVERRIDE_TYPE, OVERRIDE_SIZE);

	while (i && madt->bytes[i + OVERRIDE_LINE] != line)
		i = madt_next(madt, i + madt_size_at(madt, i), OVERRIDE_TYPE,
			      OVERRIDE_SIZE);
	*kind = 0;
	if (!i)
		return line;
	const volatile uint8_t *entry = madt->bytes + i;
	uint64_t flags = arrow_acpi_number(entry + OVERRIDE_FLAGS, 2);

	if ((flags & FLAGS_POLARITY) == FLAGS_POLARITY)
		*kind |= MADT_ACTIVE_LOW;
	if ((flags & FLAGS_TRIGGER) == FLAGS_TRIGGER)
		*kind |= MADT_LEVEL;
	return (uint32_t)arrow_acpi_number(entry + OVERRIDE_INPUT, 4);
}

bool madt_find_route(const struct arrow_acpi_table *madt, unsigned int line,
		     struct madt_route *route)
{
	uint32_t kind;
	uint32_t input = madt_input(madt, line, &kind);
	size_t i = madt_next(madt, MADT_ENTRIES, IO_APIC_TYPE, IO_APIC_SIZE);
	bool found = false;

	while (i) {
		const volatile uint8_t *entry = madt->bytes + i;
		uint32_t first =
			(uint32_t)arrow_acpi_number(entry + IO_APIC_FIRST, 4);

		if (first <= input &&
		    (!found || input - first < route->input)) {
			route->io_apic =
				arrow_acpi_number(entry + IO_APIC_ADDRESS, 4);
			route->input = input - first;
			route->kind = kind;
			found = true;
		}
		i = madt_next(madt, i + madt_size_at(madt, i), IO_APIC_TYPE,
			      IO_APIC_SIZE);
	}
	return found;
}
