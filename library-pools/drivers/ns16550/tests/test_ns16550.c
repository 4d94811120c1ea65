/* SPDX-License-Identifier: BSD-3-Clause */
/* The serial console against a chip that is played: with and without FIFO. */
#include <arrow/arch/cpu.h>
#include <arrow/arch/port.h>
#include <arrow/test.h>
#include <string.h>

static bool mock_absent;
static bool mock_fifo;
static uint8_t mock_scratch;
static unsigned int mock_busy; /* looks at the status until it is empty */
static unsigned int mock_relaxed;
static unsigned int mock_bursts;
static size_t mock_largest;
static const char *mock_input = "";
static uint8_t mock_enabled;
static bool mock_sent;
static uint8_t mock_modem;
static void (*mock_came)(void);

static void mock_interrupt_set(void (*came)(void))
{
	ARROW_CHECK_UINT(mock_enabled, 0);
	mock_came = came;
}
static char mock_written[128];
static size_t mock_size;

void arrow_arch_relax(void)
{
	mock_relaxed++;
}

static uint8_t mock_in8(uint16_t port)
{
	if (mock_absent)
		return 0xff;
	switch (port) {
	case 0x3f8 + 7:
		return mock_scratch;
	case 0x3f8 + 2:
		return mock_fifo ? 0xc1 : 0x01;
	case 0x3f8 + 5:
		if (!mock_busy)
			return 0x60 | (*mock_input != '\0');
		mock_busy--;
		return 0x00;
	case 0x3f8:
		return (uint8_t)*mock_input++;
	default:
		arrow_test_fail(__FILE__, __LINE__, "port %#x read", port);
		return 0;
	}
}

void arrow_arch_interrupts_serve(void)
{
	mock_sent = mock_enabled == 2;
}

static void mock_out8(uint16_t port, uint8_t value)
{
	if (port == 0x3f8 + 7) {
		mock_scratch = value;
	} else if (port == 0x3f8 + 3) {
		ARROW_CHECK_UINT(value, 3);
	} else if (port == 0x3f8 + 2) {
		/* empties the receiver: nothing may come in meanwhile */
		ARROW_CHECK_UINT(value, 0xc1);
		ARROW_CHECK_UINT(mock_modem, 0x10);
	} else if (port == 0x3f8 + 1) {
		mock_enabled = value;
	} else if (port == 0x3f8 + 4) {
		mock_modem = value;
	} else {
		arrow_test_fail(__FILE__, __LINE__, "port %#x written", port);
	}
}

static void mock_out8_many(uint16_t port, const void *bytes, size_t n)
{
	ARROW_CHECK_UINT(port, 0x3f8);
	ARROW_CHECK_UINT(mock_busy, 0);
	mock_bursts++;
	mock_largest = n > mock_largest ? n : mock_largest;
	memcpy(mock_written + mock_size, bytes, n);
	mock_size += n;
}

#define ns16550_interrupt_set mock_interrupt_set
#define arrow_arch_port_in8 mock_in8
#define arrow_arch_port_out8 mock_out8
#define arrow_arch_port_out8_many mock_out8_many
#include "../src/ns16550.c"

static void mock_reset(bool fifo)
{
	mock_fifo = fifo;
	mock_bursts = 0;
	mock_largest = 0;
	mock_size = 0;
	mock_relaxed = 0;
	ns16550_burst = 1;
}

static const char text[] = "0123456789abcdef0123456789abcdefghijk";

static void test_an_absent_port_is_no_console(void)
{
	mock_absent = true;
	ARROW_CHECK(!arrow_ns16550_console.probe());
	mock_absent = false;
	ARROW_CHECK(arrow_ns16550_console.probe());
}

static void test_a_fifo_takes_sixteen_bytes(void)
{
	mock_reset(true);
	ARROW_CHECK(arrow_ns16550_console.probe());
	arrow_ns16550_console.write(text, 37);
	ARROW_CHECK_UINT(mock_size, 37);
	ARROW_CHECK_MEMORY(mock_written, text, 37);
	ARROW_CHECK_UINT(mock_bursts, 3);
	ARROW_CHECK_UINT(mock_largest, 16);
}

static void test_without_a_fifo_each_byte_waits(void)
{
	mock_reset(false);
	ARROW_CHECK(arrow_ns16550_console.probe());
	arrow_ns16550_console.write(text, 5);
	ARROW_CHECK_MEMORY(mock_written, text, 5);
	ARROW_CHECK_UINT(mock_bursts, 5);
}

static void test_a_busy_transmitter_is_waited_for(void)
{
	mock_reset(true);
	mock_busy = 9;
	arrow_ns16550_console.write(text, 1);
	ARROW_CHECK_UINT(mock_relaxed, 9);
	ARROW_CHECK_UINT(mock_size, 1);
}

static void test_nothing_is_written_of_nothing(void)
{
	mock_reset(true);
	arrow_ns16550_console.write(text, 0);
	ARROW_CHECK_UINT(mock_bursts, 0);
}

static void test_input_is_what_has_come(void)
{
	char in[8];

	mock_reset(true);
	ARROW_CHECK_UINT(arrow_ns16550_console.read(in, sizeof(in)), 0);
	mock_input = "abc";
	ARROW_CHECK_UINT(arrow_ns16550_console.read(in, 2), 2);
	ARROW_CHECK_MEMORY(in, "ab", 2);
	ARROW_CHECK_UINT(arrow_ns16550_console.read(in, sizeof(in)), 1);
	ARROW_CHECK_UINT(arrow_ns16550_console.read(in, sizeof(in)), 0);
}

/* Switching the FIFO on loses nothing that was typed before. */
static void test_a_byte_that_came_too_early_is_kept(void)
{
	char in[8];

	mock_reset(true);
	mock_input = "abc";
	ARROW_CHECK(arrow_ns16550_console.probe());
	ARROW_CHECK_UINT(arrow_ns16550_console.read(in, 0), 0);
	ARROW_CHECK_UINT(arrow_ns16550_console.read(in, sizeof(in)), 3);
	ARROW_CHECK_MEMORY(in, "abc", 3);
	ARROW_CHECK_UINT(mock_modem, 0);
	ARROW_CHECK_UINT(arrow_ns16550_console.read(in, sizeof(in)), 0);
}

static void nothing(void)
{
}

static void test_interrupts_are_for_what_was_received(void)
{
	ns16550_notify(nothing);
	ARROW_CHECK(mock_came == nothing);
	ARROW_CHECK_UINT(mock_enabled, 1);
	ARROW_CHECK_UINT(mock_modem, 8);
}

static void test_the_empty_transmitter_interrupts_when_asked(void)
{
	mock_sent = false;
	ns16550_provoke();
	ARROW_CHECK(mock_sent);
	ARROW_CHECK_UINT(mock_enabled, 1);
}

int main(void)
{
	ARROW_TEST(test_an_absent_port_is_no_console);
	ARROW_TEST(test_a_fifo_takes_sixteen_bytes);
	ARROW_TEST(test_without_a_fifo_each_byte_waits);
	ARROW_TEST(test_a_busy_transmitter_is_waited_for);
	ARROW_TEST(test_nothing_is_written_of_nothing);
	ARROW_TEST(test_input_is_what_has_come);
	ARROW_TEST(test_a_byte_that_came_too_early_is_kept);
	ARROW_TEST(test_interrupts_are_for_what_was_received);
	ARROW_TEST(test_the_empty_transmitter_interrupts_when_asked);
	return arrow_test_end();
}
