/* SPDX-License-Identifier: BSD-3-Clause */
/* Registers that reset, as tables name them, and tables that name none. */
#include <arrow/acpi.h>
#include <arrow/arch/pagetable.h>
#include <arrow/arch/port.h>
#include <arrow/exit.h>
#include <arrow/test.h>
#include <string.h>

static uint8_t mock_fadt[129];
static size_t mock_size;
static uint8_t mock_register;
static uint64_t mock_mapped;
static uint16_t mock_port;
static uint8_t mock_value;
static unsigned int mock_waits;
static bool mock_out_of_reach;

bool arrow_acpi_find(const char *signature, struct arrow_acpi_table *table)
{
	ARROW_CHECK_TEXT(signature, "FACP");
	*table = (struct arrow_acpi_table){mock_fadt, mock_size};
	return mock_size != 0;
}

uint64_t arrow_acpi_number(const volatile uint8_t *at, unsigned int bytes)
{
	uint64_t value = 0;

	while (bytes-- > 0)
		value = value << 8 | at[bytes];
	return value;
}

volatile void *arrow_arch_pt_device_map(uint64_t physical, size_t size)
{
	ARROW_CHECK_UINT(size, 1);
	mock_mapped = physical;
	return mock_out_of_reach ? NULL : &mock_register;
}

void arrow_exit_wait(void)
{
	mock_waits++;
}

static void mock_out8(uint16_t port, uint8_t value)
{
	mock_port = port;
	mock_value = value;
}

#define arrow_arch_port_out8 mock_out8
#include "exit_reset.c"

/* A table that names the port 0xcf9. */
static void set_up(void)
{
	memset(mock_fadt, 0, sizeof(mock_fadt));
	mock_size = sizeof(mock_fadt);
	mock_fadt[113] = 0x04;
	mock_fadt[116] = 1;
	mock_fadt[120] = 0xf9;
	mock_fadt[121] = 0x0c;
	mock_fadt[128] = 0x0f;
	mock_port = 0;
	mock_mapped = 0;
	mock_register = 0;
	mock_waits = 0;
	mock_out_of_reach = false;
}

static void test_a_port_is_written(void)
{
	arrow_exit_reset.stop(3);
	ARROW_CHECK_UINT(mock_port, 0xcf9);
	ARROW_CHECK_UINT(mock_value, 0x0f);
	ARROW_CHECK_UINT(mock_waits, 1);
}

static void test_memory_is_written(void)
{
	mock_fadt[116] = 0;
	arrow_exit_reset.stop(0);
	ARROW_CHECK_UINT(mock_mapped, 0xcf9);
	ARROW_CHECK_UINT(mock_register, 0x0f);
	ARROW_CHECK_UINT(mock_waits, 1);
}

static void check_nothing(void)
{
	arrow_exit_reset.stop(0);
	ARROW_CHECK_UINT(mock_port, 0);
	ARROW_CHECK_UINT(mock_register, 0);
	ARROW_CHECK_UINT(mock_waits, 0);
}

static void test_without_a_table_nothing_happens(void)
{
	mock_size = 0;
	check_nothing();
	mock_size = 128;
	check_nothing();
}

static void test_without_the_flag_nothing_happens(void)
{
	mock_fadt[113] = 0xfb;
	check_nothing();
}

static void test_other_spaces_are_left_alone(void)
{
	mock_fadt[116] = 2;
	check_nothing();
}

static void test_addresses_that_make_no_sense_are_left_alone(void)
{
	mock_fadt[122] = 1;
	check_nothing();
	mock_fadt[116] = 0;
	mock_out_of_reach = true;
	check_nothing();
	memset(mock_fadt + 120, 0, 8);
	mock_mapped = 0;
	mock_out_of_reach = false;
	check_nothing();
	ARROW_CHECK_UINT(mock_mapped, 0);
	mock_fadt[116] = 1;
	check_nothing();
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_a_port_is_written);
	RUN(test_memory_is_written);
	RUN(test_without_a_table_nothing_happens);
	RUN(test_without_the_flag_nothing_happens);
	RUN(test_other_spaces_are_left_alone);
	RUN(test_addresses_that_make_no_sense_are_left_alone);
	return arrow_test_end();
}
