/* SPDX-License-Identifier: BSD-3-Clause */
/* The serial console against a chip that is played: with and without FIFO. */
#include <arrow/arch/cpu.h>
#include <arrow/arch/port.h>
#include <arrow/cmdline.h>
#include <arrow/test.h>
#include <string.h>

static uint16_t mock_base = 0x3f8;
static const char *mock_serial;
static bool mock_quiet;
static uint8_t mock_line;
static uint8_t mock_divisor[2];
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

const char *arrow_cmdline_find(const char *name)
{
	if (strcmp(name, "arrow.quiet") == 0)
		return mock_quiet ? "" : NULL;
	ARROW_CHECK_TEXT(name, "arrow.serial");
	return mock_serial;
}

void arrow_arch_relax(void)
{
	mock_relaxed++;
}

static uint8_t mock_in8(uint16_t port)
{
	if (mock_absent)
		return 0xff;
	switch (port - mock_base) {
	case 7:
		return mock_scratch;
	case 2:
		return mock_fifo ? 0xc1 : 0x01;
	case 5:
		if (!mock_busy)
			return 0x60 | (*mock_input != '\0');
		mock_busy--;
		return 0x00;
	case 0:
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
	unsigned int number = (unsigned int)port - mock_base;

	if (number == 7) {
		mock_scratch = value;
	} else if (number == 3) {
		ARROW_CHECK_UINT(value & ~0x80u, 3);
		mock_line = value;
	} else if (mock_line & 0x80 && number < 2) {
		mock_divisor[number] = value;
	} else if (number == 2) {
		/* empties the receiver: nothing may come in meanwhile */
		ARROW_CHECK_UINT(value, 0xc1);
		ARROW_CHECK_UINT(mock_modem, 0x10);
	} else if (number == 1) {
		mock_enabled = value;
	} else if (number == 4) {
		mock_modem = value;
	} else {
		arrow_test_fail(__FILE__, __LINE__, "port %#x written", port);
	}
}

static void mock_out8_many(uint16_t port, const void *bytes, size_t n)
{
	ARROW_CHECK_UINT(port, mock_base);
	ARROW_CHECK_UINT(mock_line, 3);
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
#include "../src/line.c"
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

static void test_the_speed_is_set_where_it_may_be_named(void)
{
	mock_reset(true);
	mock_divisor[1] = 0xff;
	ARROW_CHECK(arrow_ns16550_console.probe());
	ARROW_CHECK_UINT(mock_line, 3);
	ARROW_CHECK_UINT(mock_divisor[0], CONFIG_NS16550_LINE ? 1 : 0);
	ARROW_CHECK_UINT(mock_divisor[1], CONFIG_NS16550_LINE ? 0 : 0xff);
}

/* A sender that never rests holds nothing up for good. */
static void test_what_firmware_sends_goes_out_first(void)
{
	if (!CONFIG_NS16550_LINE)
		return;
	mock_reset(true);
	mock_busy = 7;
	ARROW_CHECK(arrow_ns16550_console.probe());
	ARROW_CHECK_UINT(mock_relaxed, 7);
	mock_reset(true);
	mock_busy = 2000000;
	ARROW_CHECK(arrow_ns16550_console.probe());
	ARROW_CHECK_UINT(mock_relaxed, 1000000);
	mock_busy = 0;
}

static void test_another_port_and_speed(void)
{
	if (!CONFIG_NS16550_LINE)
		return;
	mock_reset(true);
	mock_serial = "0x2f8,300";
	mock_base = 0x2f8;
	ARROW_CHECK(arrow_ns16550_console.probe());
	ARROW_CHECK_UINT(mock_divisor[0], 0x80);
	ARROW_CHECK_UINT(mock_divisor[1], 1);
	arrow_ns16550_console.write(text, 5);
	ARROW_CHECK_MEMORY(mock_written, text, 5);
	mock_came = NULL;
	ns16550_notify(nothing);
	mock_sent = false;
	mock_enabled = 2;
	ns16550_provoke();
	ARROW_CHECK(!mock_came && !mock_sent);
	mock_enabled = 0;
	mock_serial = "0x3f8";
	mock_base = 0x3f8;
	ARROW_CHECK(arrow_ns16550_console.probe());
	ARROW_CHECK_UINT(mock_divisor[0], 1);
}

static void test_words_that_make_no_sense_are_told(void)
{
	static const char *const words[] = {
		"",	      "3f8",	  "0x",		  "0x2f9",
		"0xf8",	      "0x10000",  "0x2f8,",	  "0x2f8,0",
		"0x2f8,7000", "0x2f8,48", "0x2f8;9600",	  "0x2f8,9600 ",
		"0x2f8,a",    "2f8,9600", "0x2f8,230400", "0x999999999999992f8",
	};

	for (size_t i = 0; CONFIG_NS16550_LINE && i < ARROW_COUNT(words); i++) {
		mock_reset(true);
		mock_serial = words[i];
		ARROW_CHECK(arrow_ns16550_console.probe());
		ARROW_CHECK_MEMORY(mock_written,
				   "arrow: word arrow.serial ignored: it", 36);
		ARROW_CHECK(mock_written[mock_size - 1] == '\n');
		ARROW_CHECK_UINT(ns16550_line.port, 0x3f8);
		ARROW_CHECK_UINT(ns16550_line.divisor, 1);
	}
	mock_quiet = true;
	mock_reset(true);
	ARROW_CHECK(arrow_ns16550_console.probe());
	ARROW_CHECK_UINT(mock_size, 0);
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
	ARROW_TEST(test_the_speed_is_set_where_it_may_be_named);
	ARROW_TEST(test_what_firmware_sends_goes_out_first);
	ARROW_TEST(test_another_port_and_speed);
	ARROW_TEST(test_words_that_make_no_sense_are_told);
	return arrow_test_end();
}
