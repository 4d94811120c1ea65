/* SPDX-License-Identifier: BSD-3-Clause */
/* The keyboard controller: there, and not there. */
#include <arrow/arch/port.h>
#include <arrow/test.h>

static uint8_t mock_status;
static unsigned int mock_writes;
static unsigned int mock_waits;

static uint8_t mock_in8(uint16_t port)
{
	ARROW_CHECK_UINT(port, 0x64);
	return mock_status;
}

static void mock_out8(uint16_t port, uint8_t value)
{
	ARROW_CHECK_UINT(port, 0x64);
	ARROW_CHECK_UINT(value, 0xfe);
	ARROW_CHECK_UINT(mock_waits, mock_writes);
	mock_writes++;
}

#define arrow_arch_port_in8 mock_in8
#define arrow_arch_port_out8 mock_out8
#include "../src/exit_i8042.c"

void arrow_exit_wait(void)
{
	mock_waits++;
}

static void test_a_controller_pulses_the_reset(void)
{
	mock_status = 0x1c;
	arrow_exit_i8042.stop(0);
	arrow_exit_i8042.stop(255);
	ARROW_CHECK_UINT(mock_writes, 2);
	ARROW_CHECK_UINT(mock_waits, 2);
}

static void test_an_absent_one_is_left_alone(void)
{
	mock_writes = 0;
	mock_waits = 0;
	mock_status = 0xff;
	arrow_exit_i8042.stop(0);
	ARROW_CHECK_UINT(mock_writes, 0);
	ARROW_CHECK_UINT(mock_waits, 0);
}

int main(void)
{
	ARROW_TEST(test_a_controller_pulses_the_reset);
	ARROW_TEST(test_an_absent_one_is_left_alone);
	return arrow_test_end();
}
