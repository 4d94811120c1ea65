/* SPDX-License-Identifier: BSD-3-Clause */
/* The debug exit: one word to one port, whatever the status. */
#include <arrow/arch/port.h>
#include <arrow/test.h>

static unsigned int mock_writes;

static void mock_out32(uint16_t port, uint32_t value)
{
	ARROW_CHECK_UINT(port, 0xf4);
	ARROW_CHECK_UINT(value, 0);
	mock_writes++;
}

#define arrow_arch_port_out32 mock_out32
#include "../src/exit_debug.c"

static void test_every_status_is_written_alike(void)
{
	for (int status = 0; status < 256; status++)
		arrow_exit_debug.stop(status);
	ARROW_CHECK_UINT(mock_writes, 256);
}

static void test_it_has_a_name(void)
{
	ARROW_CHECK_TEXT(arrow_exit_debug.name, "debug");
}

int main(void)
{
	ARROW_TEST(test_every_status_is_written_alike);
	ARROW_TEST(test_it_has_a_name);
	return arrow_test_end();
}
