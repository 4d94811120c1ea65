/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The table FADT has the register, and the DSDT, in whose byte code the object
 * \_S5 has the value. The object is found by its name: interpreting the byte
 * code is not worth it.
 */
#include <arrow/acpi.h>

#include "acpi_off.h"

/* Offsets in the FADT. */
#define FADT_DSDT 40
#define FADT_COMMAND 48
#define FADT_ENABLE 52
#define FADT_PM1A_CONTROL 64
#define FADT_PM1B_CONTROL 68
#define FADT_FLAGS 112
#define FADT_FLAGS_END 116
#define FADT_X_DSDT 140
#define FADT_X_PM1A_CONTROL 172
#define FADT_X_PM1B_CONTROL 184
#define FADT_SLEEP_CONTROL 244
#define FADT_SLEEP_STATUS 256
#define FADT_HARDWARE_REDUCED (1u << 20)

/* A generic address: space, width, offset, access size, then the address. */
#define GAS_SPACE 0
#define GAS_ADDRESS 4
#define GAS_SIZE 12
#define GAS_MEMORY 0
#define GAS_PORT 1

/* Byte code of Name (_S5_, Package () {...}) and of its first element. */
#define AML_NAME 0x08
#define AML_ROOT 0x5c
#define AML_PACKAGE 0x12
#define AML_BYTE 0x0a
#define AML_ONE 0x01

#define PM1_SLEEP_TYPE_SHIFT 10
#define SLEEP_CONTROL_TYPE_SHIFT 2
#define SLEEP_TYPE_MAX 7

/* The two numbers of \_S5: for PM1a, and for PM1b. */
struct acpi_sleep_types {
	unsigned int first;
	unsigned int second;
};

/* A number of a package, and where the next one begins. */
static bool acpi_element(const struct arrow_acpi_table *dsdt, size_t *i,
			 unsigned int *value)
{
	if (*i + 2 > dsdt->size)
		return false;
	if (dsdt->bytes[*i] == AML_BYTE)
		(*i)++;
	else if (dsdt->bytes[*i] > AML_ONE)
		return false;
	*value = dsdt->bytes[(*i)++];
	return *value <= SLEEP_TYPE_MAX;
}

/*
 * The numbers of the package at @i. Its length takes one byte and as many
 * more as the upper two bits say; then comes the count of its elements. Without
 * a second number there is no type for PM1b.
 */
static bool acpi_package_values(const struct arrow_acpi_table *dsdt, size_t i,
				struct acpi_sleep_types *types)
{
	if (i + 7 > dsdt->size || dsdt->bytes[i] != AML_PACKAGE)
		return false;
	i += 3u + (dsdt->bytes[i + 1] >> 6);
	if (!acpi_element(dsdt, &i, &types->first))
		return false;
	if (CONFIG_EXIT_ACPI_MACHINE &&
	    !acpi_element(dsdt, &i, &types->second))
		types->second = SLEEP_TYPE_MAX + 1;
	return true;
}

static bool acpi_sleep_types(const struct arrow_acpi_table *fadt,
			     struct acpi_sleep_types *types)
{
	struct arrow_acpi_table dsdt;
	uint64_t address = arrow_acpi_number(fadt->bytes + FADT_DSDT, 4);

	if (!address && fadt->size >= FADT_X_DSDT + 8)
		address = arrow_acpi_number(fadt->bytes + FADT_X_DSDT, 8);
	if (!arrow_acpi_table_at(address, "DSDT", &dsdt))
		return false;
	for (size_t i = ARROW_ACPI_HEADER + 2; i + 4 <= dsdt.size; i++) {
		if (!arrow_acpi_is(dsdt.bytes + i, "_S5_", 4))
			continue;
		if (dsdt.bytes[i - 1] != AML_NAME &&
		    (dsdt.bytes[i - 1] != AML_ROOT ||
		     dsdt.bytes[i - 2] != AML_NAME))
			continue;
		if (acpi_package_values(&dsdt, i + 4, types))
			return true;
	}
	return false;
}

/* The register that the generic address at @offset of the table names. */
static bool acpi_register(const struct arrow_acpi_table *fadt,
			  unsigned int offset, struct acpi_register *at)
{
	const volatile uint8_t *gas = fadt->bytes + offset;

	if (fadt->size < offset + GAS_SIZE || gas[GAS_SPACE] > GAS_PORT)
		return false;
	at->is_port = gas[GAS_SPACE] == GAS_PORT;
	at->address = arrow_acpi_number(gas + GAS_ADDRESS, 8);
	return at->address && !(at->is_port && at->address > UINT16_MAX);
}

static bool acpi_sleep_control(const struct arrow_acpi_table *fadt,
			       const struct acpi_sleep_types *types,
			       struct acpi_off *off)
{
	off->is_wide = false;
	off->value = (uint16_t)(types->first << SLEEP_CONTROL_TYPE_SHIFT |
				ACPI_SLEEP_CONTROL_ENABLE);
	if (CONFIG_EXIT_ACPI_MACHINE &&
	    !acpi_register(fadt, FADT_SLEEP_STATUS, &off->status))
		off->status.address = 0;
	return acpi_register(fadt, FADT_SLEEP_CONTROL, &off->control);
}

/*
 * A port of 16 bits whose number lies at @offset and, in tables since ACPI 2.0,
 * in a generic address. Return: 0 if there is none.
 */
static uint16_t acpi_wide_port(const struct arrow_acpi_table *fadt,
			       unsigned int offset, unsigned int generic)
{
	struct acpi_register at;
	uint64_t port = arrow_acpi_number(fadt->bytes + offset, 4);

	if (CONFIG_EXIT_ACPI_MACHINE && !port &&
	    acpi_register(fadt, generic, &at) && at.is_port)
		port = at.address;
	return port < UINT16_MAX ? (uint16_t)port : 0;
}

static uint16_t acpi_pm1_value(unsigned int type)
{
	return (uint16_t)(type << PM1_SLEEP_TYPE_SHIFT | ACPI_PM1_SLEEP_ENABLE);
}

/* The second register, if there is one, and how the firmware hands them over. */
static bool acpi_pm1_others(const struct arrow_acpi_table *fadt,
			    const struct acpi_sleep_types *types,
			    struct acpi_off *off)
{
	uint64_t command = arrow_acpi_number(fadt->bytes + FADT_COMMAND, 4);

	off->command = command <= UINT16_MAX ? (uint16_t)command : 0;
	off->enable = fadt->bytes[FADT_ENABLE];
	off->second =
		acpi_wide_port(fadt, FADT_PM1B_CONTROL, FADT_X_PM1B_CONTROL);
	off->second_value = acpi_pm1_value(types->second);
	return !off->second || types->second <= SLEEP_TYPE_MAX;
}

static bool acpi_pm1_control(const struct arrow_acpi_table *fadt,
			     const struct acpi_sleep_types *types,
			     struct acpi_off *off)
{
	off->is_wide = true;
	off->control.address =
		acpi_wide_port(fadt, FADT_PM1A_CONTROL, FADT_X_PM1A_CONTROL);
	off->value = acpi_pm1_value(types->first);
	if (CONFIG_EXIT_ACPI_MACHINE && !acpi_pm1_others(fadt, types, off))
		return false;
	return off->control.address;
}

bool acpi_find_off(struct acpi_off *off)
{
	struct arrow_acpi_table fadt;
	struct acpi_sleep_types types;

	if (!arrow_acpi_find("FACP", &fadt) || fadt.size < FADT_FLAGS_END ||
	    !acpi_sleep_types(&fadt, &types))
		return false;
	if (arrow_acpi_number(fadt.bytes + FADT_FLAGS, 4) &
	    FADT_HARDWARE_REDUCED)
		return acpi_sleep_control(&fadt, &types, off);
	return acpi_pm1_control(&fadt, &types, off);
}
