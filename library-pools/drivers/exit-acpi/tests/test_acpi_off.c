/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Tables as QEMU makes them, then damaged in every bit. A table that is asked
 * for is copied to a heap block of its size, so that any access beside it is
 * found by the address sanitizer.
 */
#include "acpi_off.c"
#include "../../acpi/src/bytes.c"

#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#define FADT_PLACE 0x000
#define DSDT_PLACE 0x200
#define DSDT_SIZE 64
#define FADT_SIZE_PC 116
#define FADT_SIZE_REDUCED 268

static uint8_t memory[0x400];
static void *copies[8];
static unsigned int copy_count;

static bool copy_table(size_t place, struct arrow_acpi_table *table)
{
	size_t size = (size_t)arrow_acpi_number(memory + place + 4, 4);

	if (size < ARROW_ACPI_HEADER || size > DSDT_PLACE)
		return false;
	copies[copy_count] = malloc(size);
	memcpy(copies[copy_count], memory + place, size);
	table->bytes = copies[copy_count++];
	table->size = size;
	return true;
}

bool arrow_acpi_find(const char *signature, struct arrow_acpi_table *table)
{
	ARROW_CHECK_TEXT(signature, "FACP");
	return copy_table(FADT_PLACE, table);
}

bool arrow_acpi_table_at(uint64_t physical, const char *signature,
			 struct arrow_acpi_table *table)
{
	ARROW_CHECK_TEXT(signature, "DSDT");
	return physical == DSDT_PLACE && copy_table(DSDT_PLACE, table);
}

static bool find(struct acpi_off *off)
{
	bool found = acpi_find_off(off);

	while (copy_count)
		free(copies[--copy_count]);
	return found;
}

static void put(size_t at, uint64_t value, unsigned int bytes)
{
	for (; bytes; bytes--, value >>= 8)
		memory[at++] = (uint8_t)value;
}

static void set_size(size_t place, size_t size)
{
	put(place + 4, size, 4);
}

/* A machine of the PC kind: PM1a at port 0x604, S5 is 0. */
static void make_pc(void)
{
	static const uint8_t s5[] = {0x08, '_', 'S', '5', '_', 0x12,
				     0x06, 0x04, 0,   0,   0,	0};

	memset(memory, 0, sizeof(memory));
	memcpy(memory + DSDT_PLACE + 40, s5, sizeof(s5));
	set_size(DSDT_PLACE, DSDT_SIZE);
	put(FADT_PLACE + FADT_DSDT, DSDT_PLACE, 4);
	put(FADT_PLACE + FADT_PM1A_CONTROL, 0x604, 4);
	set_size(FADT_PLACE, FADT_SIZE_PC);
}

/* A machine like microvm: hardware-reduced, S5 is 5. */
static void make_reduced(void)
{
	static const uint8_t s5[] = {0x08, 0x5c, '_',  'S', '5',  '_', 0x12,
				     0x07, 0x04, 0x0a, 5,   0x00, 0,   0};

	memset(memory, 0, sizeof(memory));
	memcpy(memory + DSDT_PLACE + 50, s5, sizeof(s5));
	set_size(DSDT_PLACE, DSDT_SIZE);
	put(FADT_PLACE + FADT_FLAGS, FADT_HARDWARE_REDUCED, 4);
	put(FADT_PLACE + FADT_X_DSDT, DSDT_PLACE, 8);
	put(FADT_PLACE + FADT_SLEEP_CONTROL, 0x0800, 4);
	put(FADT_PLACE + FADT_SLEEP_CONTROL + 4, 0xfea00200, 8);
	set_size(FADT_PLACE, FADT_SIZE_REDUCED);
}

static void test_fixed_hardware(void)
{
	struct acpi_off off;

	make_pc();
	ARROW_CHECK(find(&off));
	ARROW_CHECK(off.is_wide);
	ARROW_CHECK_UINT(off.control.address, 0x604);
	ARROW_CHECK_UINT(off.value, 0x2000);
}

static void test_reduced_hardware(void)
{
	struct acpi_off off;

	make_reduced();
	ARROW_CHECK(find(&off));
	ARROW_CHECK(!off.control.is_port && !off.is_wide);
	ARROW_CHECK_UINT(off.control.address, 0xfea00200);
	ARROW_CHECK_UINT(off.value, 0x34);
}

static void test_reduced_hardware_by_port(void)
{
	struct acpi_off off;

	make_reduced();
	put(FADT_PLACE + FADT_SLEEP_CONTROL, GAS_PORT, 1);
	put(FADT_PLACE + FADT_SLEEP_CONTROL + 4, 0x600, 8);
	ARROW_CHECK(find(&off));
	ARROW_CHECK(off.control.is_port && !off.is_wide);
	ARROW_CHECK_UINT(off.control.address, 0x600);
}

/* What the tables of a real machine say besides. */
static void make_real(void)
{
	make_pc();
	put(FADT_PLACE + FADT_COMMAND, 0xb2, 4);
	put(FADT_PLACE + FADT_ENABLE, 0xa0, 1);
	put(FADT_PLACE + FADT_PM1B_CONTROL, 0x704, 4);
	put(DSDT_PLACE + 48, 0x050a070a, 4);
	set_size(FADT_PLACE, FADT_SIZE_REDUCED);
}

static void test_both_registers_and_the_hand_over(void)
{
	struct acpi_off off;

	make_real();
	ARROW_CHECK(find(&off));
	ARROW_CHECK_UINT(off.value, 0x3c00);
	if (!CONFIG_EXIT_ACPI_MACHINE)
		return;
	ARROW_CHECK_UINT(off.second, 0x704);
	ARROW_CHECK_UINT(off.second_value, 0x3400);
	ARROW_CHECK_UINT(off.command, 0xb2);
	ARROW_CHECK_UINT(off.enable, 0xa0);
}

static void test_a_second_register_needs_a_type_of_its_own(void)
{
	struct acpi_off off;

	make_real();
	put(DSDT_PLACE + 50, 0x080a, 2);
	ARROW_CHECK(find(&off) != CONFIG_EXIT_ACPI_MACHINE);
	put(FADT_PLACE + FADT_PM1B_CONTROL, 0, 4);
	ARROW_CHECK(find(&off));
}

static void test_registers_of_newer_tables(void)
{
	struct acpi_off off;

	make_real();
	put(FADT_PLACE + FADT_PM1A_CONTROL, 0, 8);
	ARROW_CHECK(!find(&off));
	put(FADT_PLACE + FADT_X_PM1A_CONTROL, GAS_PORT, 1);
	put(FADT_PLACE + FADT_X_PM1A_CONTROL + GAS_ADDRESS, 0x1804, 8);
	put(FADT_PLACE + FADT_X_PM1B_CONTROL + GAS_ADDRESS, 0x1904, 8);
	ARROW_CHECK(find(&off) == CONFIG_EXIT_ACPI_MACHINE);
	if (!CONFIG_EXIT_ACPI_MACHINE)
		return;
	ARROW_CHECK_UINT(off.control.address, 0x1804);
	ARROW_CHECK_UINT(off.second, 0);
	set_size(FADT_PLACE, FADT_X_PM1A_CONTROL + GAS_SIZE - 1);
	ARROW_CHECK(!find(&off));
}

static void test_reduced_hardware_has_a_status(void)
{
	struct acpi_off off;

	if (!CONFIG_EXIT_ACPI_MACHINE)
		return;
	make_reduced();
	ARROW_CHECK(find(&off));
	ARROW_CHECK_UINT(off.status.address, 0);
	put(FADT_PLACE + FADT_SLEEP_STATUS + GAS_ADDRESS, 0xfea00201, 8);
	ARROW_CHECK(find(&off));
	ARROW_CHECK_UINT(off.status.address, 0xfea00201);
	set_size(FADT_PLACE, FADT_SLEEP_STATUS);
	ARROW_CHECK(find(&off));
	ARROW_CHECK_UINT(off.status.address, 0);
}

static void test_other_address_spaces_are_refused(void)
{
	struct acpi_off off;

	make_reduced();
	put(FADT_PLACE + FADT_SLEEP_CONTROL, 2, 1);
	ARROW_CHECK(!find(&off));
}

static void test_short_fadt_is_refused(void)
{
	struct acpi_off off;

	make_reduced();
	set_size(FADT_PLACE, 250);
	ARROW_CHECK(!find(&off));
	set_size(FADT_PLACE, 100);
	ARROW_CHECK(!find(&off));
}

static void test_without_s5_there_is_no_way(void)
{
	struct acpi_off off;

	make_pc();
	memory[DSDT_PLACE + 42] = 'X';
	ARROW_CHECK(!find(&off));
}

static void test_s5_at_the_very_end_is_no_package(void)
{
	struct acpi_off off;

	make_pc();
	for (size_t size = 41; size < 50; size++) {
		set_size(DSDT_PLACE, size);
		ARROW_CHECK(!find(&off) || size >= 49);
	}
}

/* With every bit of every table flipped in turn, nothing is read beside it. */
static void test_damaged_tables(void)
{
	struct acpi_off off;
	unsigned int found = 0;

	for (size_t at = 0; at < DSDT_PLACE + DSDT_SIZE; at++) {
		for (unsigned int bit = 0; bit < 8; bit++) {
			make_reduced();
			memory[at] ^= (uint8_t)(1u << bit);
			found += find(&off);
		}
	}
	ARROW_CHECK(found > 0);
}

int main(void)
{
	ARROW_TEST(test_fixed_hardware);
	ARROW_TEST(test_reduced_hardware);
	ARROW_TEST(test_reduced_hardware_by_port);
	ARROW_TEST(test_both_registers_and_the_hand_over);
	ARROW_TEST(test_a_second_register_needs_a_type_of_its_own);
	ARROW_TEST(test_registers_of_newer_tables);
	ARROW_TEST(test_reduced_hardware_has_a_status);
	ARROW_TEST(test_other_address_spaces_are_refused);
	ARROW_TEST(test_short_fadt_is_refused);
	ARROW_TEST(test_without_s5_there_is_no_way);
	ARROW_TEST(test_s5_at_the_very_end_is_no_package);
	ARROW_TEST(test_damaged_tables);
	return arrow_test_end();
}
