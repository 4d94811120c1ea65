/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From the root pointer over the list of tables to the one that is wanted.
 * Nothing is kept: tables are asked for once or twice in a machine's life.
 */
#include <arrow/acpi.h>
#include <arrow/arch/pagetable.h>
#include <arrow/boot_info.h>

/* Longer tables are not looked at. */
#define ACPI_TABLE_MAX (1u << 20)

/*
 * Where a PC's firmware leaves the root pointer, at a multiple of 16 bytes
 * (5.2.5.1). Firecracker has it at the first, and names it to Linux's protocol
 * but not to PVH's.
 */
#define ACPI_AREA 0xe0000
#define ACPI_AREA_SIZE 0x20000
#define ACPI_AREA_STEP 16

/* Offsets in the root pointer. */
#define RSDP_REVISION 15
#define RSDP_RSDT 16
#define RSDP_XSDT 24
#define RSDP_SIZE_1 20
#define RSDP_SIZE_2 36

/* Offsets in a table's header. */
#define HEADER_LENGTH 4

static const volatile uint8_t *acpi_map(uint64_t physical, size_t size)
{
	return physical ? arrow_arch_pt_device_map(physical, size) : NULL;
}

static bool acpi_sum_ok(const volatile uint8_t *at, size_t n)
{
	uint8_t sum = 0;

	for (size_t i = 0; i < n; i++)
		sum = (uint8_t)(sum + at[i]);
	return sum == 0;
}

static bool acpi_is_root(const volatile uint8_t *at)
{
	return arrow_acpi_is(at, "RSD PTR ", 8) && acpi_sum_ok(at, RSDP_SIZE_1);
}

/*
 * The root pointer that the loader named; if it named none, one that is found.
 * The search takes longer than all of boot, so it waits for someone to ask.
 */
static const volatile uint8_t *acpi_root(void)
{
	uint64_t named = arrow_boot_info.acpi_rsdp;
	size_t size = named ? RSDP_SIZE_2 : ACPI_AREA_SIZE;
	const volatile uint8_t *at = acpi_map(named ? named : ACPI_AREA, size);

	for (size_t i = 0; at && i + RSDP_SIZE_2 <= size; i += ACPI_AREA_STEP) {
		if (acpi_is_root(at + i))
			return at + i;
	}
	return NULL;
}

bool arrow_acpi_table_at(uint64_t physical, const char *signature,
			 struct arrow_acpi_table *table)
{
	const volatile uint8_t *header = acpi_map(physical, ARROW_ACPI_HEADER);

	if (!header || !arrow_acpi_is(header, signature, 4))
		return false;
	size_t size = (size_t)arrow_acpi_number(header + HEADER_LENGTH, 4);

	if (size < ARROW_ACPI_HEADER || size > ACPI_TABLE_MAX)
		return false;
	const volatile uint8_t *bytes = acpi_map(physical, size);

	if (!bytes || !acpi_sum_ok(bytes, size))
		return false;
	*table = (struct arrow_acpi_table){bytes, size};
	return true;
}

/* Walk over a list of tables. @width: bytes of each address in it. */
static bool acpi_find_in(const struct arrow_acpi_table *list,
			 unsigned int width, const char *signature,
			 struct arrow_acpi_table *table)
{
	for (size_t i = ARROW_ACPI_HEADER; i + width <= list->size;
	     i += width) {
		uint64_t at = arrow_acpi_number(list->bytes + i, width);

		if (arrow_acpi_table_at(at, signature, table))
			return true;
	}
	return false;
}

bool arrow_acpi_find(const char *signature, struct arrow_acpi_table *table)
{
	const volatile uint8_t *rsdp = acpi_root();
	struct arrow_acpi_table list;

	if (!rsdp)
		return false;
	if (rsdp[RSDP_REVISION] >= 2 &&
	    arrow_acpi_table_at(arrow_acpi_number(rsdp + RSDP_XSDT, 8), "XSDT",
				&list))
		return acpi_find_in(&list, 8, signature, table);
	return arrow_acpi_table_at(arrow_acpi_number(rsdp + RSDP_RSDT, 4),
				   "RSDT", &list) &&
	       acpi_find_in(&list, 4, signature, table);
}
