/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Finding tables of a firmware, sound and hostile. Memory can be touched only
 * where it was mapped, to the byte.
 */
#include <arrow/acpi.h>
#include <arrow/arch/pagetable.h>
#include <arrow/boot_info.h>
#include <arrow/test.h>
#include <stdlib.h>
#include <string.h>

#define MEMORY 0x100000u
#define TABLES 0x10000u /* below this all but a searched root pointer lies */
#define COPIES 64

#define RSDP 0x1000u
#define RSDT 0x2ff0u
#define XSDT 0x5000u
#define FACP 0x8000u
#define OTHER 0x9000u

struct arrow_boot_info arrow_boot_info;

static uint8_t memory[MEMORY];
static void *copies[COPIES];
static unsigned int copy_count;

/* A copy of just the bytes that were asked for, so that no other can be read. */
volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	if (physical >= MEMORY || size > MEMORY - physical ||
	    copy_count == COPIES)
		return NULL;
	void *copy = malloc(size);

	memcpy(copy, memory + physical, size);
	copies[copy_count++] = copy;
	return copy;
}

static void forget_copies(void)
{
	while (copy_count)
		free(copies[--copy_count]);
}

static void fix_sum(uint32_t at, size_t size, size_t place)
{
	uint8_t sum = 0;

	memory[at + place] = 0;
	for (size_t i = 0; i < size; i++)
		sum = (uint8_t)(sum + memory[at + i]);
	memory[at + place] = (uint8_t)-sum;
}

static void put(uint32_t at, uint64_t value, unsigned int bytes)
{
	memcpy(memory + at, &value, bytes);
}

static void put_table(uint32_t at, const char *signature, uint32_t size)
{
	memcpy(memory + at, signature, 4);
	put(at + 4, size, 4);
	fix_sum(at, size, 9);
}

static void put_machine(uint8_t revision)
{
	memset(memory, 0, TABLES);
	memcpy(memory + RSDP, "RSD PTR ", 8);
	memory[RSDP + 15] = revision;
	put(RSDP + 16, RSDT, 4);
	put(RSDP + 24, XSDT, 8);
	fix_sum(RSDP, 20, 8);
	put(RSDT + 40, 0xfffffff0, 4);
	put(RSDT + 44, RSDT, 4);
	put(RSDT + 48, FACP, 4);
	put_table(RSDT, "RSDT", 52);
	put(XSDT + 36, UINT64_MAX, 8);
	put(XSDT + 44, OTHER, 8);
	put(XSDT + 52, FACP, 8);
	put_table(XSDT, "XSDT", 60);
	put_table(FACP, "FACP", 120);
	put_table(OTHER, "ABCD", 36);
	arrow_boot_info.acpi_rsdp = RSDP;
}

static bool finds(const char *signature, size_t size)
{
	struct arrow_acpi_table table = {NULL, 0};
	bool found = arrow_acpi_find(signature, &table);
	bool right = found && table.size == size &&
		     memcmp((const void *)table.bytes, signature, 4) == 0;

	ARROW_CHECK(found || (!table.bytes && !table.size));
	forget_copies();
	return right;
}

static void test_both_lists(void)
{
	put_machine(0);
	ARROW_CHECK(finds("FACP", 120));
	ARROW_CHECK(!finds("ABCD", 36));
	put_machine(2);
	ARROW_CHECK(finds("FACP", 120));
	ARROW_CHECK(finds("ABCD", 36));
	memory[XSDT + 12]++;
	ARROW_CHECK(finds("FACP", 120));
	ARROW_CHECK(!finds("ABCD", 36));
}

static void test_no_root_pointer(void)
{
	static const uint64_t places[] = {0, RSDP + 1, MEMORY - 8, UINT64_MAX};

	put_machine(2);
	for (size_t i = 0; i < ARROW_COUNT(places); i++) {
		arrow_boot_info.acpi_rsdp = places[i];
		ARROW_CHECK(!finds("FACP", 120));
	}
}

/* Move the root pointer, or as much of it as there is memory for. */
static void move_root(uint32_t place)
{
	uint32_t room = MEMORY - place;

	put_machine(2);
	memcpy(memory + place, memory + RSDP, room < 36 ? room : 36);
	memset(memory + RSDP, 0, 36);
	arrow_boot_info.acpi_rsdp = 0;
}

static void test_root_pointer_that_nobody_named(void)
{
	static const uint32_t places[] = {0xe0000, 0xe0010, 0xfabc0, 0xfffd0};

	for (size_t i = 0; i < ARROW_COUNT(places); i++) {
		move_root(places[i]);
		ARROW_CHECK(finds("FACP", 120));
		memory[places[i] + 10]++;
		ARROW_CHECK(!finds("FACP", 120));
		memset(memory + places[i], 0, 36);
	}
}

static void test_root_pointer_out_of_place_is_not_found(void)
{
	static const uint32_t places[] = {0xdfff0, 0xe0008, 0xffff0};

	for (size_t i = 0; i < ARROW_COUNT(places); i++) {
		move_root(places[i]);
		ARROW_CHECK(!finds("FACP", 120));
		memset(memory + places[i], 0, 16);
	}
}

static void test_wrong_sums(void)
{
	put_machine(2);
	memory[FACP + 50]++;
	ARROW_CHECK(!finds("FACP", 120));
	put_machine(2);
	memory[RSDP + 10]++;
	ARROW_CHECK(!finds("FACP", 120));
}

static void test_wrong_lengths(void)
{
	static const uint32_t lengths[] = {0, 35, 0xf8001, 1u << 21, UINT32_MAX};

	for (size_t i = 0; i < ARROW_COUNT(lengths); i++) {
		put_machine(2);
		put(FACP + 4, lengths[i], 4);
		ARROW_CHECK(!finds("FACP", 120));
	}
}

/* Whatever the bytes are, no other memory than what was mapped is read. */
static void test_random_damage(void)
{
	static const uint32_t places[] = {RSDP, RSDT, XSDT, FACP};

	arrow_test_seed(99);
	for (int round = 0; round < 20000; round++) {
		put_machine(round & 2);
		for (int i = 0; i < 3; i++) {
			uint32_t at = places[arrow_test_random() % 4] +
				      arrow_test_random() % 60;

			memory[at] = (uint8_t)arrow_test_random();
		}
		fix_sum(RSDP, 20, 8);
		fix_sum(RSDT, 52, 9);
		fix_sum(XSDT, 60, 9);
		finds("FACP", 120);
	}
}

int main(void)
{
	ARROW_TEST(test_both_lists);
	ARROW_TEST(test_no_root_pointer);
	ARROW_TEST(test_root_pointer_that_nobody_named);
	ARROW_TEST(test_root_pointer_out_of_place_is_not_found);
	ARROW_TEST(test_wrong_sums);
	ARROW_TEST(test_wrong_lengths);
	ARROW_TEST(test_random_damage);
	return arrow_test_end();
}
