/* SPDX-License-Identifier: BSD-3-Clause */
/* The HPET's counter: its table, its rate, and a counter that wraps around. */
#include <arrow/acpi.h>
#include <arrow/arch/pagetable.h>
#include <arrow/test.h>
#include <string.h>

static uint8_t mock_table[56];
static size_t mock_size;
static uint32_t mock_registers[0x400 / 4];
static uint64_t mock_mapped;
static bool mock_out_of_reach;

bool arrow_acpi_find(const char *signature, struct arrow_acpi_table *table)
{
	ARROW_CHECK_TEXT(signature, "HPET");
	*table = (struct arrow_acpi_table){mock_table, mock_size};
	return mock_size;
}

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	ARROW_CHECK(size <= sizeof(mock_registers));
	mock_mapped = physical;
	return mock_out_of_reach ? NULL : mock_registers;
}

#include "../src/x86_64/hpet.c"
#include "../../../drivers/acpi/src/bytes.c"

/* A chipset's usual one: 14.318180 MHz, not running. */
static void set_up(void)
{
	memset(mock_table, 0, sizeof(mock_table));
	memset(mock_registers, 0, sizeof(mock_registers));
	mock_size = sizeof(mock_table);
	mock_table[46] = 0xd0;
	mock_table[47] = 0xfe;
	mock_registers[1] = 69841279;
	mock_registers[4] = 2;
	mock_mapped = 0;
	mock_out_of_reach = false;
}

static bool starts(void)
{
	return tsc_reference_hpet.start();
}

static void test_the_rate_is_the_timers_own(void)
{
	ARROW_CHECK(starts());
	ARROW_CHECK_UINT(mock_mapped, 0xfed00000);
	ARROW_CHECK_UINT(tsc_reference_hpet.hertz, 14318180);
	ARROW_CHECK_UINT(tsc_reference_hpet.interval, 71590);
}

static void test_it_is_switched_on_and_else_left_as_it_is(void)
{
	ARROW_CHECK(starts());
	ARROW_CHECK_UINT(mock_registers[4], 3);
}

static void test_rates_that_cannot_be(void)
{
	static const uint32_t wrong[] = {0, 1, 999999, 100000001, UINT32_MAX};

	for (size_t i = 0; i < ARROW_COUNT(wrong); i++) {
		mock_registers[1] = wrong[i];
		ARROW_CHECK(!starts());
		ARROW_CHECK_UINT(mock_registers[4], 2);
	}
	mock_registers[1] = 1000000;
	ARROW_CHECK(starts());
	ARROW_CHECK_UINT(tsc_reference_hpet.hertz, 1000000000);
	mock_registers[1] = 100000000;
	ARROW_CHECK(starts());
	ARROW_CHECK_UINT(tsc_reference_hpet.hertz, 10000000);
}

static void test_an_absent_or_short_table(void)
{
	mock_size = 55;
	ARROW_CHECK(!starts());
	mock_size = 0;
	ARROW_CHECK(!starts());
	ARROW_CHECK_UINT(mock_mapped, 0);
}

static void test_addresses_that_make_no_sense(void)
{
	mock_table[40] = 1;
	ARROW_CHECK(!starts());
	mock_table[40] = 0;
	mock_table[44] = 4;
	ARROW_CHECK(!starts());
	memset(mock_table + 44, 0, 8);
	ARROW_CHECK(!starts());
	ARROW_CHECK_UINT(mock_mapped, 0);
	mock_table[47] = 0xff;
	mock_out_of_reach = true;
	ARROW_CHECK(!starts());
	ARROW_CHECK_UINT(mock_mapped, 0xff000000);
}

static void test_ticks_wrap_at_32_bits(void)
{
	uint64_t ticks;

	mock_registers[0xf0 / 4] = 0xfffffff0;
	ARROW_CHECK(starts());
	mock_registers[0xf0 / 4] = 0x10;
	ARROW_CHECK(tsc_reference_hpet.read(&ticks));
	ARROW_CHECK_UINT(ticks, 0x20);
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_the_rate_is_the_timers_own);
	RUN(test_it_is_switched_on_and_else_left_as_it_is);
	RUN(test_rates_that_cannot_be);
	RUN(test_an_absent_or_short_table);
	RUN(test_addresses_that_make_no_sense);
	RUN(test_ticks_wrap_at_32_bits);
	return arrow_test_end();
}
