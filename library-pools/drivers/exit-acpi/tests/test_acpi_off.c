/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * How to switch off, from tables of both kinds of machine and from damaged
 * ones. Each table is a copy of its own size, so that no byte beyond is read.
 */
#include <arrow/acpi.h>
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#include "../src/acpi_off.c"

#define FADT_SIZE 268
#define DSDT_ADDRESS 0x7fe0040

static uint8_t fadt[FADT_SIZE];
static size_t fadt_size;
static uint8_t dsdt[100];
static size_t dsdt_size;
static void *copies[2];

static bool open_copy(int i, const uint8_t *bytes, size_t size,
		      struct arrow_acpi_table *table)
{
	if (size < ARROW_ACPI_HEADER)
		return false;
	free(copies[i]);
	copies[i] = malloc(size);
	memcpy(copies[i], bytes, size);
	*table = (struct arrow_acpi_table){copies[i], size};
	return true;
}

bool arrow_acpi_find(const char *signature, struct arrow_acpi_table *table)
{
	ARROW_CHECK_TEXT(signature, "FACP");
	return open_copy(0, fadt, fadt_size, table);
}

bool arrow_acpi_table_at(uint64_t physical, const char *signature,
			 struct arrow_acpi_table *table)
{
	ARROW_CHECK_TEXT(signature, "DSDT");
	return physical == DSDT_ADDRESS &&
	       open_copy(1, dsdt, dsdt_size, table);
}

static void put(size_t at, uint64_t value, unsigned int bytes)
{
	memcpy(fadt + at, &value, bytes);
}

/* Byte code: Name (_S5_, Package (4) {type, ...}) amid other bytes. */
static void put_dsdt(const char *code, size_t size)
{
	memset(dsdt, 0, sizeof(dsdt));
	memcpy(dsdt + 50, code, size);
	dsdt_size = 50 + size;
}

static void put_machine(void)
{
	memset(fadt, 0, sizeof(fadt));
	fadt_size = FADT_SIZE;
	put(40, DSDT_ADDRESS, 4);
	put(64, 0x604, 4);
	put_dsdt("\x08_S5_\x12\x06\x04\x0a\x05\x0a\x05", 12);
}

static void test_fixed_hardware(void)
{
	struct acpi_off off;

	put_machine();
	ARROW_CHECK(acpi_find_off(&off));
	ARROW_CHECK(off.is_port && off.is_wide);
	ARROW_CHECK_UINT(off.address, 0x604);
	ARROW_CHECK_UINT(off.value, 5u << 10 | 1u << 13);
}

static void test_reduced_hardware(void)
{
	struct acpi_off off;

	put_machine();
	put(112, 1u << 20, 4);
	put(248, 0xfea00200, 8);
	ARROW_CHECK(acpi_find_off(&off));
	ARROW_CHECK(!off.is_port && !off.is_wide);
	ARROW_CHECK_UINT(off.address, 0xfea00200);
	ARROW_CHECK_UINT(off.value, 5u << 2 | 1u << 5);
	fadt[244] = 1;
	ARROW_CHECK(!acpi_find_off(&off));
	put(248, 0x600, 8);
	ARROW_CHECK(acpi_find_off(&off) && off.is_port);
}

static void test_forms_of_the_package(void)
{
	struct acpi_off off;

	put_machine();
	put_dsdt("\x08\x5c_S5_\x12\x46\x00\x04\x01\x00\x00", 13);
	ARROW_CHECK(acpi_find_off(&off));
	ARROW_CHECK_UINT(off.value, 1u << 10 | 1u << 13);
	put_dsdt("\x08_S5_\x12\x06\x04\x00\x00", 10);
	ARROW_CHECK(!acpi_find_off(&off));
	put_dsdt("\x08_S5_\x12\x06\x04\x00\x00\x00\x00", 12);
	ARROW_CHECK(acpi_find_off(&off));
	ARROW_CHECK_UINT(off.value, 1u << 13);
}

static void test_what_is_not_believed(void)
{
	struct acpi_off off;

	put_machine();
	put_dsdt("\x08_S5_\x12\x06\x04\x0a\x08\x00\x00", 12);
	ARROW_CHECK(!acpi_find_off(&off));
	put_dsdt("x_S5_\x12\x06\x04\x0a\x05\x00\x00", 12);
	ARROW_CHECK(!acpi_find_off(&off));
	put_machine();
	put(64, 0, 4);
	ARROW_CHECK(!acpi_find_off(&off));
	put_machine();
	fadt_size = 115;
	ARROW_CHECK(!acpi_find_off(&off));
	put_machine();
	put(40, 0x1234, 4);
	ARROW_CHECK(!acpi_find_off(&off));
}

static void test_random_damage(void)
{
	arrow_test_seed(5150);
	for (int round = 0; round < 20000; round++) {
		struct acpi_off off;

		put_machine();
		for (int i = 0; i < 2; i++) {
			fadt[36 + arrow_test_random() % 220] =
				(uint8_t)arrow_test_random();
			dsdt[48 + arrow_test_random() % 14] =
				(uint8_t)arrow_test_random();
		}
		put(40, DSDT_ADDRESS, 4);
		fadt_size = 100 + arrow_test_random() % (FADT_SIZE - 99);
		dsdt_size = 36 + arrow_test_random() % 64;
		if (acpi_find_off(&off))
			ARROW_CHECK(off.address);
	}
}

int main(void)
{
	ARROW_TEST(test_fixed_hardware);
	ARROW_TEST(test_reduced_hardware);
	ARROW_TEST(test_forms_of_the_package);
	ARROW_TEST(test_what_is_not_believed);
	ARROW_TEST(test_random_damage);
	free(copies[0]);
	free(copies[1]);
	return arrow_test_end();
}
