/* SPDX-License-Identifier: BSD-3-Clause */
/* Which interrupts of the port are let out, and when. */
#include <arrow/arch/cpu.h>
#include <arrow/errno.h>
#include <arrow/gic.h>
#include <arrow/test.h>

/* The masks that were set, in order. */
static uint32_t mock_masks[8];
static unsigned int mock_count;

/* So many bytes have come in; the listener takes them as far as it has room. */
static unsigned int mock_bytes;
static unsigned int mock_room;
static unsigned int mock_late;

#define PL011_IN(registers, offset) (mock_bytes ? 0u : 1u << 4)
#define PL011_OUT(registers, offset, value)            \
	do {                                           \
		ARROW_CHECK_UINT(offset, 0x38);        \
		mock_masks[mock_count++] = (value);    \
	} while (0)
#include "../src/interrupt.c"

volatile char *pl011_registers;

static struct arrow_fdt_device mock_device;
static bool mock_is_there;
static int mock_error;
static void (*mock_came)(void);
static int mock_served;

const struct arrow_fdt_device *pl011_choose(void)
{
	return mock_is_there ? &mock_device : NULL;
}

int arrow_gic_set(const struct arrow_fdt_device *device, void (*came)(void))
{
	ARROW_CHECK(device == &mock_device);
	mock_came = came;
	return mock_error;
}

void arrow_arch_interrupts_serve(void)
{
	ARROW_CHECK_UINT(mock_masks[mock_count - 1], 0x20);
	mock_served++;
}

static void came(void)
{
	unsigned int took = mock_bytes < mock_room ? mock_bytes : mock_room;

	mock_bytes -= took;
	mock_room -= took;
	if (took)
		pl011_taken();
	mock_bytes += mock_late;
	mock_late = 0;
}

/* An interrupt, with so many bytes, so much room, and bytes that come later. */
static uint32_t interrupt(unsigned int bytes, unsigned int room, unsigned int late)
{
	mock_bytes = bytes;
	mock_room = room;
	mock_late = late;
	mock_count = 0;
	mock_came();
	return mock_masks[mock_count - 1];
}

static void notify(bool there, int error)
{
	mock_is_there = there;
	mock_error = error;
	mock_count = 0;
	mock_served = 0;
	pl011_notify(came);
}

static void test_what_was_received_interrupts(void)
{
	notify(true, 0);
	ARROW_CHECK_UINT(mock_count, 1);
	ARROW_CHECK_UINT(mock_masks[0], 0x50);
}

static void test_what_was_sent_interrupts_when_asked(void)
{
	notify(true, 0);
	mock_count = 0;
	pl011_provoke();
	ARROW_CHECK_INT(mock_served, 1);
	ARROW_CHECK_UINT(mock_count, 2);
	ARROW_CHECK_UINT(mock_masks[0], 0x20);
	ARROW_CHECK_UINT(mock_masks[1], 0x50);
}

/* What was sent is no reason any more, and what was received stays one. */
static void test_bytes_are_taken(void)
{
	notify(true, 0);
	ARROW_CHECK_UINT(interrupt(0, 5, 0), 0x50);
	ARROW_CHECK_UINT(interrupt(3, 5, 0), 0x50);
	ARROW_CHECK_UINT(mock_bytes, 0);
}

static void test_bytes_that_come_meanwhile_are_taken(void)
{
	notify(true, 0);
	ARROW_CHECK_UINT(interrupt(3, 5, 1), 0x50);
	ARROW_CHECK_UINT(mock_bytes, 0);
	ARROW_CHECK_UINT(interrupt(0, 5, 1), 0x50);
	ARROW_CHECK_UINT(mock_bytes, 0);
}

/* Bytes without room are silent until one was read. */
static void test_bytes_without_room(void)
{
	notify(true, 0);
	ARROW_CHECK_UINT(interrupt(3, 2, 0), 0);
	ARROW_CHECK_UINT(mock_bytes, 1);
	mock_count = 0;
	pl011_provoke();
	ARROW_CHECK_UINT(mock_count, 0);
	pl011_taken();
	ARROW_CHECK_UINT(mock_masks[0], 0x50);
	pl011_taken();
	ARROW_CHECK_UINT(mock_count, 1);
}

static void expect_nothing(void)
{
	pl011_provoke();
	ARROW_CHECK_UINT(mock_count, 0);
	ARROW_CHECK_INT(mock_served, 0);
}

static void test_without_a_controller_nothing_is_let_out(void)
{
	notify(true, -ENODEV);
	expect_nothing();
	notify(false, 0);
	expect_nothing();
}

int main(void)
{
	ARROW_TEST(test_what_was_received_interrupts);
	ARROW_TEST(test_what_was_sent_interrupts_when_asked);
	ARROW_TEST(test_bytes_are_taken);
	ARROW_TEST(test_bytes_that_come_meanwhile_are_taken);
	ARROW_TEST(test_bytes_without_room);
	ARROW_TEST(test_without_a_controller_nothing_is_let_out);
	return arrow_test_end();
}
