/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * ACPI's power management timer: 3.579545 MHz, 24 bits, one port. The port is
 * in the table FADT, found from the root pointer that the boot protocol named.
 * Tables are the firmware's: lengths and addresses in them are not believed.
 */
#include <arrow/arch/port.h>
#include <arrow/boot_info.h>
#include <arrow/plat/memory.h>

#include "acpi_tables.h"
#include "tsc_priv.h"

#define ACPI_TIMER_MASK 0xffffffu

static uint16_t acpi_port;
static uint32_t acpi_first;

/* The bytes at a physical address, or NULL. */
static const void *acpi_at(uint64_t physical, size_t size)
{
	uint64_t end = physical + size - 1;
	uint64_t at = physical & -ARROW_PLAT_DIRECT_BLOCK;

	if (!physical || end < physical)
		return NULL;
	for (; at <= end; at += ARROW_PLAT_DIRECT_BLOCK) {
		if (arrow_plat_direct_add(at, 0) != 0)
			return NULL;
	}
	return (const void *)(arrow_boot_info.direct_map + physical);
}

static bool acpi_sum_is_zero(const void *bytes, size_t size)
{
	const uint8_t *byte = bytes;
	uint8_t sum = 0;

	for (size_t i = 0; i < size; i++)
		sum = (uint8_t)(sum + byte[i]);
	return sum == 0;
}

/* A whole table at @physical with that signature and a right sum, or NULL. */
static const struct acpi_header *acpi_table(uint64_t physical,
					    uint32_t signature)
{
	const struct acpi_header *header = acpi_at(physical, sizeof(*header));

	if (!header || header->signature != signature ||
	    header->length < sizeof(*header) ||
	    header->length > ACPI_LENGTH_MAX ||
	    !acpi_at(physical, header->length) ||
	    !acpi_sum_is_zero(header, header->length))
		return NULL;
	return header;
}

/* The table with that signature among those a root table lists, or NULL. */
static const struct acpi_header *acpi_find(const struct acpi_header *root,
					   size_t entry_size,
					   uint32_t signature)
{
	const char *entries = (const char *)(root + 1);
	size_t count = (root->length - sizeof(*root)) / entry_size;

	for (size_t i = 0; i < count; i++) {
		uint64_t physical = 0;

		__builtin_memcpy(&physical, entries + i * entry_size,
				 entry_size);
		const struct acpi_header *table =
			acpi_table(physical, signature);

		if (table)
			return table;
	}
	return NULL;
}

static const struct acpi_header *acpi_fadt(void)
{
	const struct acpi_root_pointer *pointer =
		acpi_at(arrow_boot_info.acpi_rsdp, sizeof(*pointer));
	const struct acpi_header *root;

	if (!pointer || pointer->signature != ACPI_ROOT_POINTER ||
	    !acpi_sum_is_zero(pointer, ACPI_ROOT_POINTER_V1_SIZE))
		return NULL;
	if (pointer->revision >= 2 && pointer->xsdt) {
		root = acpi_table(pointer->xsdt, ACPI_XSDT);
		if (root)
			return acpi_find(root, sizeof(uint64_t), ACPI_FADT);
	}
	root = acpi_table(pointer->rsdt, ACPI_RSDT);
	return root ? acpi_find(root, sizeof(uint32_t), ACPI_FADT) : NULL;
}

static bool acpi_start(void)
{
	const struct acpi_header *fadt = acpi_fadt();
	uint32_t port;

	if (!fadt || fadt->length < ACPI_FADT_TIMER_PORT + sizeof(port))
		return false;
	__builtin_memcpy(&port, (const char *)fadt + ACPI_FADT_TIMER_PORT,
			 sizeof(port));
	if (!port || port > 0xffff)
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
