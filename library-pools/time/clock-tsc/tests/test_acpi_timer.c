/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Finding the ACPI timer's port in tables of a firmware, sound and hostile.
 * What was not added to the direct map cannot be touched.
 */
#include <arrow/arch/port.h>
#include <arrow/errno.h>
#include <arrow/plat/memory.h>
#include <arrow/test.h>
#include <string.h>
#include <sys/mman.h>

#define MEMORY (UINT64_C(16) << 20)

static char *memory;
static uint32_t mock_timer;
static uint16_t mock_port;

static uint32_t mock_in32(uint16_t port)
{
	mock_port = port;
	return mock_timer;
}

#define arrow_arch_port_in32 mock_in32
#include "../src/x86_64/acpi_timer.c"

struct arrow_boot_info arrow_boot_info;

int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)table;
	if (physical >= MEMORY)
		return -ERANGE;
	return mprotect(memory + physical / ARROW_PLAT_DIRECT_BLOCK *
					 ARROW_PLAT_DIRECT_BLOCK,
			ARROW_PLAT_DIRECT_BLOCK, PROT_READ | PROT_WRITE);
}

static void put(uint64_t at, const void *bytes, size_t size)
{
	arrow_plat_direct_add(at, 0);
	arrow_plat_direct_add(at + size - 1, 0);
	memcpy(memory + at, bytes, size);
}

static void fix_sum(uint64_t at, size_t size, size_t place)
{
	uint8_t sum = 0;

	memory[at + place] = 0;
	for (size_t i = 0; i < size; i++)
		sum = (uint8_t)(sum + (uint8_t)memory[at + i]);
	memory[at + place] = (char)-sum;
}

static void put_table(uint64_t at, uint32_t signature, const void *body,
		      uint32_t size)
{
	struct acpi_header header = {.signature = signature,
				     .length = (uint32_t)sizeof(header) + size};

	put(at, &header, sizeof(header));
	put(at + sizeof(header), body, size);
	fix_sum(at, header.length, 9);
}

/* A machine with its tables in three different blocks. */
static void put_machine(uint8_t revision, uint32_t port)
{
	struct acpi_root_pointer pointer = {.signature = ACPI_ROOT_POINTER,
					    .revision = revision,
					    .rsdt = 0x2ffff0,
					    .xsdt = 0x500000};
	char fadt[120] = "";
	uint32_t short_list[] = {0, 0xfffffff0, 0x2ffff0, 0x800000};
	uint64_t long_list[] = {0x900000, UINT64_MAX, 0x800000};

	memcpy(&fadt[ACPI_FADT_TIMER_PORT - sizeof(struct acpi_header)], &port,
	       sizeof(port));
	put(0xe0000, &pointer, sizeof(pointer));
	fix_sum(0xe0000, ACPI_ROOT_POINTER_V1_SIZE, 8);
	put_table(0x2ffff0, ACPI_RSDT, short_list, sizeof(short_list));
	put_table(0x500000, ACPI_XSDT, long_list, sizeof(long_list));
	put_table(0x800000, ACPI_FADT, fadt, sizeof(fadt));
	put_table(0x900000, 0x41414141, fadt, sizeof(fadt));
	arrow_boot_info.acpi_rsdp = 0xe0000;
	arrow_boot_info.direct_map = (uint64_t)memory;
}

static bool finds(uint16_t port)
{
	mock_port = 0;
	return tsc_reference_acpi.start() && mock_port == port;
}

static void test_both_root_tables(void)
{
	put_machine(0, 0x608);
	ARROW_CHECK(finds(0x608));
	put_machine(2, 0x1808);
	ARROW_CHECK(finds(0x1808));
	memory[0x500000]++;
	ARROW_CHECK(finds(0x1808));
}

static void test_absence(void)
{
	put_machine(2, 0);
	ARROW_CHECK(!tsc_reference_acpi.start());
	put_machine(2, 0x10000);
	ARROW_CHECK(!tsc_reference_acpi.start());
	arrow_boot_info.acpi_rsdp = 0;
	ARROW_CHECK(!tsc_reference_acpi.start());
	arrow_boot_info.acpi_rsdp = UINT64_MAX - 3;
	ARROW_CHECK(!tsc_reference_acpi.start());
	arrow_boot_info.acpi_rsdp = MEMORY - 8;
	ARROW_CHECK(!tsc_reference_acpi.start());
}

static void test_wrong_sums(void)
{
	put_machine(2, 0x608);
	memory[0x800000 + 50]++;
	ARROW_CHECK(!tsc_reference_acpi.start());
	put_machine(2, 0x608);
	memory[0xe0000 + 10]++;
	ARROW_CHECK(!tsc_reference_acpi.start());
}

static void test_short_table(void)
{
	put_machine(2, 0x608);
	put_table(0x800000, ACPI_FADT, "x", 1);
	ARROW_CHECK(!tsc_reference_acpi.start());
}

/* Any bytes may be wrong: nothing but "absent" or some port may come of it. */
static void test_random_damage(void)
{
	static const uint64_t places[] = {0xe0000, 0x2ffff0, 0x500000,
					  0x800000};

	arrow_test_seed(99);
	for (int round = 0; round < 20000; round++) {
		put_machine(round & 2, 0x608);
		for (int i = 0; i < 3; i++) {
			uint64_t at = places[arrow_test_random() % 4] +
				      arrow_test_random() % 60;
			memory[at] = (char)arrow_test_random();
		}
		fix_sum(0xe0000, ACPI_ROOT_POINTER_V1_SIZE, 8);
		fix_sum(0x2ffff0, 52, 9);
		fix_sum(0x500000, 60, 9);
		tsc_reference_acpi.start();
	}
}

static void test_ticks_wrap_at_24_bits(void)
{
	uint64_t ticks;

	put_machine(2, 0x608);
	mock_timer = 0xfffff0;
	ARROW_CHECK(tsc_reference_acpi.start());
	mock_timer = 0xab000010;
	ARROW_CHECK(tsc_reference_acpi.read(&ticks));
	ARROW_CHECK_UINT(ticks, 0x20);
}

int main(void)
{
	memory = mmap(NULL, MEMORY, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1,
		      0);
	ARROW_TEST(test_both_root_tables);
	ARROW_TEST(test_absence);
	ARROW_TEST(test_wrong_sums);
	ARROW_TEST(test_short_table);
	ARROW_TEST(test_random_damage);
	ARROW_TEST(test_ticks_wrap_at_24_bits);
	return arrow_test_end();
}
