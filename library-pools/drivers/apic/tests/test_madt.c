/* SPDX-License-Identifier: BSD-3-Clause */
/* Tables as machines have them, and damaged ones; nothing beside them is read. */
#include <arrow/acpi.h>
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#include "../src/madt.c"
#include "../../acpi/src/bytes.c"

#define SIZE_MAX_TEST 256

static uint8_t memory[SIZE_MAX_TEST];
static size_t memory_size;

static void put(const uint8_t *entry, size_t n)
{
	memcpy(memory + memory_size, entry, n);
	memory_size += n;
}

static void put_io_apic(uint32_t address, uint8_t first)
{
	uint8_t entry[12] = {1, 12, 0, 0, [8] = first};

	memcpy(entry + 4, &address, sizeof(address));
	put(entry, sizeof(entry));
}

static void put_override(uint8_t line, uint8_t input, uint8_t flags)
{
	put((const uint8_t[]){2, 10, 0, line, input, 0, 0, 0, flags, 0}, 10);
}

/* A processor, an I/O APIC, and the override of line 0 that all PCs have. */
static void set_up(void)
{
	memset(memory, 0, sizeof(memory));
	memory_size = 44;
	put((const uint8_t[]){0, 8, 0, 0, 1, 0, 0, 0}, 8);
	put_io_apic(0xfec00000, 0);
	put_override(0, 2, 0);
}

static bool find(unsigned int line, struct madt_route *route)
{
	uint8_t *copy = malloc(memory_size);
	struct arrow_acpi_table table = {copy, memory_size};

	memcpy(copy, memory, memory_size);
	bool found = madt_find_route(&table, line, route);

	free(copy);
	return found;
}

static void test_a_line_has_its_own_number(void)
{
	struct madt_route route;

	ARROW_CHECK(find(4, &route));
	ARROW_CHECK_UINT(route.io_apic, 0xfec00000);
	ARROW_CHECK_UINT(route.input, 4);
	ARROW_CHECK_UINT(route.kind, 0);
	ARROW_CHECK(find(0, &route));
	ARROW_CHECK_UINT(route.input, 2);
}

static void test_overrides_tell_input_and_kind(void)
{
	struct madt_route route;

	put_override(4, 20, 0xf);
	ARROW_CHECK(find(4, &route));
	ARROW_CHECK_UINT(route.input, 20);
	ARROW_CHECK_UINT(route.kind, MADT_LEVEL | MADT_ACTIVE_LOW);
	set_up();
	put_override(4, 4, 0x5);
	ARROW_CHECK(find(4, &route));
	ARROW_CHECK_UINT(route.kind, 0);
	set_up();
	put_override(4, 4, 0xd);
	ARROW_CHECK(find(4, &route));
	ARROW_CHECK_UINT(route.kind, MADT_LEVEL);
}

static void test_of_several_the_nearest_below(void)
{
	struct madt_route route;

	put_io_apic(0xfec80000, 48);
	put_io_apic(0xfec40000, 24);
	put_override(4, 30, 0);
	ARROW_CHECK(find(4, &route));
	ARROW_CHECK_UINT(route.io_apic, 0xfec40000);
	ARROW_CHECK_UINT(route.input, 6);
	ARROW_CHECK(find(5, &route));
	ARROW_CHECK_UINT(route.io_apic, 0xfec00000);
}

static void test_without_an_io_apic(void)
{
	struct madt_route route = {0, 0, 0};

	memory[44 + 8] = 9;
	ARROW_CHECK(!find(4, &route));
	memory_size = 44;
	ARROW_CHECK(!find(4, &route));
	memory_size = 36;
	ARROW_CHECK(!find(4, &route));
	ARROW_CHECK_UINT(route.io_apic, 0);
}

static void test_an_entry_that_cannot_be_ends_the_list(void)
{
	struct madt_route route;

	memory[44 + 1] = 1;
	ARROW_CHECK(!find(4, &route));
	memory[44 + 1] = 0;
	ARROW_CHECK(!find(4, &route));
	memory[44 + 1] = 200;
	ARROW_CHECK(!find(4, &route));
	set_up();
	memory_size = 44 + 8 + 11;
	ARROW_CHECK(!find(4, &route));
}

static void test_random_damage(void)
{
	struct madt_route route;
	unsigned int found = 0;

	arrow_test_seed(71);
	for (int round = 0; round < 20000; round++) {
		set_up();
		put_override(4, 20, 0xf);
		for (int i = 0; i < 3; i++)
			memory[44 + arrow_test_random() % 40] =
				(uint8_t)arrow_test_random();
		memory_size -= arrow_test_random() % 12;
		found += find(4, &route);
	}
	ARROW_CHECK(found > 1000 && found < 20000);
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_a_line_has_its_own_number);
	RUN(test_overrides_tell_input_and_kind);
	RUN(test_of_several_the_nearest_below);
	RUN(test_without_an_io_apic);
	RUN(test_an_entry_that_cannot_be_ends_the_list);
	RUN(test_random_damage);
	return arrow_test_end();
}
