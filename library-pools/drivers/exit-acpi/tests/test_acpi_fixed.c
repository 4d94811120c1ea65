/* SPDX-License-Identifier: BSD-3-Clause */
/* Registers of fixed hardware that are played, with a firmware that keeps them. */
#include <arrow/arch/port.h>
#include <arrow/exit.h>
#include <arrow/test.h>
#include <string.h>

#define FIRST 0x604
#define SECOND 0x704
#define COMMAND 0xb2

/* One write: the port in the upper half. */
static uint32_t mock_writes[8];
static unsigned int mock_count;
static uint16_t mock_first;
static uint16_t mock_second;
static unsigned int mock_waits;
static unsigned int mock_patience; /* waits until the firmware hands over */

static void note(uint16_t port, uint16_t value)
{
	ARROW_CHECK(mock_count < ARROW_COUNT(mock_writes));
	mock_writes[mock_count++] = (uint32_t)port << 16 | value;
}

static uint16_t mock_in16(uint16_t port)
{
	ARROW_CHECK(port == FIRST || port == SECOND);
	return port == FIRST ? mock_first : mock_second;
}

static void mock_out16(uint16_t port, uint16_t value)
{
	note(port, value);
	if (port == FIRST)
		mock_first = value;
	else
		mock_second = value;
}

static void mock_out8(uint16_t port, uint8_t value)
{
	note(port, value);
	if (!mock_patience)
		mock_first |= 1;
}

void arrow_exit_wait(void)
{
	if (++mock_waits == mock_patience)
		mock_first |= 1;
}

#define arrow_arch_port_in16 mock_in16
#define arrow_arch_port_out16 mock_out16
#define arrow_arch_port_out8 mock_out8
#include "../src/acpi_fixed.c"

static struct acpi_off off;

static void set_up(void)
{
	off = (struct acpi_off){.is_wide = true,
				.control = {.address = FIRST},
				.value = 0x3400,
				.command = COMMAND,
				.enable = 0xa0};
	memset(mock_writes, 0, sizeof(mock_writes));
	mock_count = 0;
	mock_waits = 0;
	mock_patience = 0;
	mock_first = 0x1;
	mock_second = 0;
}

static void test_type_first_then_the_bit_that_acts(void)
{
	ARROW_CHECK(acpi_fixed_off(&off));
	ARROW_CHECK_UINT(mock_count, 2);
	ARROW_CHECK_UINT(mock_writes[0], 0x6041401);
	ARROW_CHECK_UINT(mock_writes[1], 0x6043401);
}

static void test_other_bits_stay(void)
{
	mock_first = 0xdeff;
	ARROW_CHECK(acpi_fixed_off(&off));
	ARROW_CHECK_UINT(mock_writes[0], 0x604d6fb);
	ARROW_CHECK_UINT(mock_writes[1], 0x604f6fb);
}

static void test_both_registers_act_last(void)
{
	off.second = SECOND;
	off.second_value = 0x2c00;
	mock_second = 0x8002;
	ARROW_CHECK(acpi_fixed_off(&off));
	ARROW_CHECK_UINT(mock_count, 4);
	ARROW_CHECK_UINT(mock_writes[0], 0x6041401);
	ARROW_CHECK_UINT(mock_writes[1], 0x7048c02);
	ARROW_CHECK_UINT(mock_writes[2], 0x6043401);
	ARROW_CHECK_UINT(mock_writes[3], 0x704ac02);
}

static void test_the_firmware_is_asked_to_hand_over(void)
{
	mock_first = 0;
	ARROW_CHECK(acpi_fixed_off(&off));
	ARROW_CHECK_UINT(mock_writes[0], 0xb200a0);
	ARROW_CHECK_UINT(mock_count, 3);
	set_up();
	mock_first = 0;
	mock_patience = 5;
	ARROW_CHECK(acpi_fixed_off(&off));
	ARROW_CHECK_UINT(mock_waits, 5);
	ARROW_CHECK_UINT(mock_writes[2], 0x6043401);
}

static void test_a_firmware_that_does_not_is_given_up(void)
{
	mock_first = 0;
	mock_patience = 1000;
	ARROW_CHECK(!acpi_fixed_off(&off));
	ARROW_CHECK_UINT(mock_waits, 100);
	ARROW_CHECK_UINT(mock_count, 1);
	off.enable = 0;
	ARROW_CHECK(!acpi_fixed_off(&off));
	ARROW_CHECK_UINT(mock_count, 1);
}

static void test_without_a_command_there_is_nothing_to_hand_over(void)
{
	mock_first = 0;
	off.command = 0;
	ARROW_CHECK(acpi_fixed_off(&off));
	ARROW_CHECK_UINT(mock_count, 2);
	ARROW_CHECK_UINT(mock_writes[1], 0x6043400);
}

#define RUN(test)                 \
	do {                      \
		set_up();         \
		ARROW_TEST(test); \
	} while (0)

int main(void)
{
	RUN(test_type_first_then_the_bit_that_acts);
	RUN(test_other_bits_stay);
	RUN(test_both_registers_act_last);
	RUN(test_the_firmware_is_asked_to_hand_over);
	RUN(test_a_firmware_that_does_not_is_given_up);
	RUN(test_without_a_command_there_is_nothing_to_hand_over);
	return arrow_test_end();
}
