/* SPDX-License-Identifier: BSD-3-Clause */
/* The debug console against a port that is played. */
#include <arrow/arch/port.h>
#include <arrow/test.h>
#include <string.h>

static uint8_t mock_port_value = 0xe9;
static char mock_written[32];
static size_t mock_size;

static uint8_t mock_in8(uint16_t port)
{
	ARROW_CHECK_UINT(port, 0xe9);
	return mock_port_value;
}

static void mock_out8_many(uint16_t port, const void *bytes, size_t n)
{
	ARROW_CHECK_UINT(port, 0xe9);
	memcpy(mock_written + mock_size, bytes, n);
	mock_size += n;
}

#define arrow_arch_port_in8 mock_in8
#define arrow_arch_port_out8_many mock_out8_many
#include "../src/debugcon.c"

static void test_a_port_that_reads_as_its_number_is_there(void)
{
	ARROW_CHECK(arrow_debugcon_console.probe());
	mock_port_value = 0xff;
	ARROW_CHECK(!arrow_debugcon_console.probe());
	mock_port_value = 0xe8;
	ARROW_CHECK(!arrow_debugcon_console.probe());
}

static void test_every_byte_is_written_as_it_is(void)
{
	arrow_debugcon_console.write("one\n", 4);
	arrow_debugcon_console.write("", 0);
	arrow_debugcon_console.write("\0two", 4);
	ARROW_CHECK_UINT(mock_size, 8);
	ARROW_CHECK_MEMORY(mock_written, "one\n\0two", 8);
}

static void test_messages_go_there(void)
{
	ARROW_CHECK_TEXT(arrow_debugcon_console.name, "debugcon");
	ARROW_CHECK(arrow_debugcon_console.debug);
}

int main(void)
{
	ARROW_TEST(test_a_port_that_reads_as_its_number_is_there);
	ARROW_TEST(test_every_byte_is_written_as_it_is);
	ARROW_TEST(test_messages_go_there);
	return arrow_test_end();
}
