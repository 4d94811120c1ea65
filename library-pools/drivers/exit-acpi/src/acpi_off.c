/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From the root pointer over the list of tables to the FADT, which has the
 * register, and the DSDT, in whose byte code the object \_S5 has the value. The
 * object is found by its name: interpreting the byte code is not worth it.
 */
#include "acpi_off.h"

#define ACPI_TABLE_HEADER 36
#define ACPI_TABLE_MAX (1u << 20)

/* Offsets in the root pointer. */
#define RSDP_REVISION 15
#define RSDP_RSDT 16
#define RSDP_XSDT 24
#define RSDP_SIZE_1 20
#define RSDP_SIZE_2 36

/* Offsets in the FADT. */
#define FADT_DSDT 40
#define FADT_PM1A_CONTROL 64
#define FADT_FLAGS 112
#define FADT_FLAGS_END 116
#define FADT_X_DSDT 140
#define FADT_SLEEP_CONTROL 244
#define FADT_SLEEP_CONTROL_END 256
#define FADT_HARDWARE_REDUCED (1u << 20)

/* A generic address: space, width, offset, access size, then the address. */
#define GAS_SPACE 0
#define GAS_ADDRESS 4
#define GAS_MEMORY 0
#define GAS_PORT 1

/* Byte code of Name (_S5_, Package () {...}) and of its first element. */
#define AML_NAME 0x08
#define AML_ROOT 0x5c
#define AML_PACKAGE 0x12
#define AML_BYTE 0x0a
#define AML_ONE 0x01

#define PM1_SLEEP_TYPE_SHIFT 10
#define PM1_SLEEP_ENABLE (1u << 13)
#define SLEEP_CONTROL_TYPE_SHIFT 2
#define SLEEP_CONTROL_ENABLE (1u << 5)
#define SLEEP_TYPE_MAX 7

struct acpi_table {
	const volatile uint8_t *bytes;
	size_t size;
};

/* A little-endian number of some bytes; tables are not aligned. */
static uint64_t acpi_number(const volatile uint8_t *at, unsigned int bytes)
{
	uint64_t value = 0;

	while (bytes-- > 0)
		value = value << 8 | at[bytes];
	return value;
}

static bool acpi_is(const volatile uint8_t *at, const char *text, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (at[i] != (uint8_t)text[i])
			return false;
	}
	return true;
}

static bool acpi_sum_ok(const volatile uint8_t *at, size_t n)
{
	uint8_t sum = 0;

	for (size_t i = 0; i < n; i++)
		sum = (uint8_t)(sum + at[i]);
	return sum == 0;
}

/* Map a whole table and check it. */
static bool acpi_table(uint64_t physical, acpi_reader *at, const char *name,
		       struct acpi_table *table)
{
	const volatile uint8_t *header = at(physical, ACPI_TABLE_HEADER);

	if (!header || !acpi_is(header, name, 4))
		return false;
	table->size = (size_t)acpi_number(header + 4, 4);
	if (table->size < ACPI_TABLE_HEADER || table->size > ACPI_TABLE_MAX)
		return false;
	table->bytes = at(physical, table->size);
	return table->bytes && acpi_sum_ok(table->bytes, table->size);
}

/* Walk over the list of tables. @width: bytes of each address in it. */
static bool acpi_find_fadt(const struct acpi_table *list, unsigned int width,
			   acpi_reader *at, struct acpi_table *fadt)
{
	for (size_t i = ACPI_TABLE_HEADER; i + width <= list->size;
	     i += width) {
		if (acpi_table(acpi_number(list->bytes + i, width), at, "FACP",
			       fadt))
			return true;
	}
	return false;
}

static bool acpi_root(uint64_t physical, acpi_reader *at,
		      struct acpi_table *fadt)
{
	const volatile uint8_t *rsdp = at(physical, RSDP_SIZE_2);
	struct acpi_table list;

	if (!rsdp || !acpi_is(rsdp, "RSD PTR ", 8) ||
	    !acpi_sum_ok(rsdp, RSDP_SIZE_1))
		return false;
	if (rsdp[RSDP_REVISION] >= 2 &&
	    acpi_table(acpi_number(rsdp + RSDP_XSDT, 8), at, "XSDT", &list))
		return acpi_find_fadt(&list, 8, at, fadt);
	return acpi_table(acpi_number(rsdp + RSDP_RSDT, 4), at, "RSDT",
			  &list) &&
	       acpi_find_fadt(&list, 4, at, fadt);
}

/*
 * The first number of the package at @i. Its length takes one byte and as many
 * more as the upper two bits say; then comes the count of its elements.
 */
static bool acpi_package_value(const struct acpi_table *dsdt, size_t i,
			       unsigned int *value)
{
	if (i + 7 > dsdt->size || dsdt->bytes[i] != AML_PACKAGE)
		return false;
	i += 3u + (dsdt->bytes[i + 1] >> 6);
	if (i + 2 > dsdt->size)
		return false;
	if (dsdt->bytes[i] == AML_BYTE)
		i++;
	else if (dsdt->bytes[i] > AML_ONE)
		return false;
	*value = dsdt->bytes[i];
	return *value <= SLEEP_TYPE_MAX;
}

static bool acpi_sleep_type(const struct acpi_table *fadt, acpi_reader *at,
			    unsigned int *type)
{
	struct acpi_table dsdt;
	uint64_t address = acpi_number(fadt->bytes + FADT_DSDT, 4);

	if (!address && fadt->size >= FADT_X_DSDT + 8)
		address = acpi_number(fadt->bytes + FADT_X_DSDT, 8);
	if (!acpi_table(address, at, "DSDT", &dsdt))
		return false;
	for (size_t i = ACPI_TABLE_HEADER + 2; i + 4 <= dsdt.size; i++) {
		if (!acpi_is(dsdt.bytes + i, "_S5_", 4))
			continue;
		if (dsdt.bytes[i - 1] != AML_NAME &&
		    (dsdt.bytes[i - 1] != AML_ROOT ||
		     dsdt.bytes[i - 2] != AML_NAME))
			continue;
		if (acpi_package_value(&dsdt, i + 4, type))
			return true;
	}
	return false;
}

static bool acpi_sleep_control(const struct acpi_table *fadt,
			       unsigned int type, struct acpi_off *off)
{
	const volatile uint8_t *gas = fadt->bytes + FADT_SLEEP_CONTROL;

	if (fadt->size < FADT_SLEEP_CONTROL_END || gas[GAS_SPACE] > GAS_PORT)
		return false;
	off->is_port = gas[GAS_SPACE] == GAS_PORT;
	off->is_wide = false;
	off->address = acpi_number(gas + GAS_ADDRESS, 8);
	off->value = (uint16_t)(type << SLEEP_CONTROL_TYPE_SHIFT |
				SLEEP_CONTROL_ENABLE);
	return off->address && !(off->is_port && off->address > UINT16_MAX);
}

static bool acpi_pm1_control(const struct acpi_table *fadt, unsigned int type,
			     struct acpi_off *off)
{
	off->is_port = true;
	off->is_wide = true;
	off->address = acpi_number(fadt->bytes + FADT_PM1A_CONTROL, 4);
	off->value = (uint16_t)(type << PM1_SLEEP_TYPE_SHIFT |
				PM1_SLEEP_ENABLE);
	return off->address && off->address < UINT16_MAX;
}

bool acpi_find_off(uint64_t rsdp, acpi_reader *at, struct acpi_off *off)
{
	struct acpi_table fadt;
	unsigned int type;

	if (!acpi_root(rsdp, at, &fadt) || fadt.size < FADT_FLAGS_END ||
	    !acpi_sleep_type(&fadt, at, &type))
		return false;
	if (acpi_number(fadt.bytes + FADT_FLAGS, 4) & FADT_HARDWARE_REDUCED)
		return acpi_sleep_control(&fadt, type, off);
	return acpi_pm1_control(&fadt, type, off);
}
