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

/*
 * The first number of the package at @i. Its length takes one byte and as many
 * more as the upper two bits say; then comes the count of its elements.
 */
static bool acpi_package_value(const struct arrow_acpi_table *dsdt, size_t i,
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

static bool acpi_sleep_type(const struct arrow_acpi_table *fadt,
			    unsigned int *type)
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
		if (acpi_package_value(&dsdt, i + 4, type))
			return true;
	}
	return false;
}

static bool acpi_sleep_control(const struct arrow_acpi_table *fadt,
			       unsigned int type, struct acpi_off *off)
{
	const volatile uint8_t *gas = fadt->bytes + FADT_SLEEP_CONTROL;

	if (fadt->size < FADT_SLEEP_CONTROL_END || gas[GAS_SPACE] > GAS_PORT)
		return false;
	off->is_port = gas[GAS_SPACE] == GAS_PORT;
	off->is_wide = false;
	off->address = arrow_acpi_number(gas + GAS_ADDRESS, 8);
	off->value = (uint16_t)(type << SLEEP_CONTROL_TYPE_SHIFT |
				SLEEP_CONTROL_ENABLE);
	return off->address && !(off->is_port && off->address > UINT16_MAX);
}

static bool acpi_pm1_control(const struct arrow_acpi_table *fadt,
			     unsigned int type, struct acpi_off *off)
{
	off->is_port = true;
	off->is_wide = true;
	off->address = arrow_acpi_number(fadt->bytes + FADT_PM1A_CONTROL, 4);
	off->value = (uint16_t)(type << PM1_SLEEP_TYPE_SHIFT |
				PM1_SLEEP_ENABLE);
	return off->address && off->address < UINT16_MAX;
}

bool acpi_find_off(struct acpi_off *off)
{
	struct arrow_acpi_table fadt;
	unsigned int type;

	if (!arrow_acpi_find("FACP", &fadt) || fadt.size < FADT_FLAGS_END ||
	    !acpi_sleep_type(&fadt, &type))
		return false;
	if (arrow_acpi_number(fadt.bytes + FADT_FLAGS, 4) &
	    FADT_HARDWARE_REDUCED)
		return acpi_sleep_control(&fadt, type, off);
	return acpi_pm1_control(&fadt, type, off);
}
