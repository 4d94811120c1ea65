/* SPDX-License-Identifier: BSD-3-Clause */
/* A channel that interrupts, against a Xen and a processor that are played. */
#include <arrow/arch/trap.h>
#include <arrow/test.h>
#include <string.h>

#include "../src/interrupt.c"

static uint64_t mock_page[512];
static bool mock_no_page;
static int mock_answer;
static arrow_arch_trap_handler *mock_handlers[40];
static unsigned int mock_calls;

volatile char *arrow_shared_info(void)
{
	return mock_no_page ? NULL : (volatile char *)mock_page;
}

int arrow_arch_trap_set(unsigned int vector, arrow_arch_trap_handler *handler)
{
	mock_handlers[vector] = handler;
	return 0;
}

/* From now on it may interrupt: so somebody serves it, and the masks are set. */
int arrow_hvm_param_set(unsigned int number, uint64_t value)
{
	ARROW_CHECK_UINT(number, 0);
	ARROW_CHECK_UINT(value, UINT64_C(0x0200000000000025));
	ARROW_CHECK(mock_handlers[0x25]);
	ARROW_CHECK_UINT(mock_page[320], UINT64_MAX);
	return mock_answer;
}

static uint64_t *pending(unsigned int port)
{
	return &mock_page[256 + port / 64];
}

/* Nothing is marked any more: what comes now interrupts again. */
static void came(void)
{
	ARROW_CHECK_UINT(mock_page[0] & 0xff, 0);
	ARROW_CHECK_UINT(mock_page[1], 0);
	mock_calls++;
}

static void test_only_that_channel_interrupts(void)
{
	static const unsigned int ports[] = {65, 127, 4095};

	for (unsigned int i = 0; i < ARROW_COUNT(ports); i++) {
		memset(mock_page, 0, sizeof(mock_page));
		ARROW_CHECK_INT(arrow_event_channel_interrupt(ports[i], came),
				0);
		for (unsigned int word = 0; word < 64; word++)
			ARROW_CHECK_UINT(mock_page[320 + word],
					 word == ports[i] / 64 ?
						 ~(UINT64_C(1) << ports[i] % 64) :
						 UINT64_MAX);
		ARROW_CHECK_UINT(mock_page[319], 0);
		ARROW_CHECK_UINT(mock_page[384], 0);
	}
	ARROW_CHECK_UINT(mock_calls, 0);
}

static void test_the_marks_are_taken_off(void)
{
	memset(mock_page, 0, sizeof(mock_page));
	mock_page[0] = 0xff01;
	mock_page[1] = 2;
	*pending(65) = 3;
	mock_calls = 0;
	ARROW_CHECK(mock_handlers[0x25](NULL));
	ARROW_CHECK_UINT(mock_calls, 1);
	ARROW_CHECK_UINT(mock_page[0], 0xff00);
	ARROW_CHECK_UINT(*pending(65), 3);
}

static void test_what_is_taken_is_that_channel_alone(void)
{
	static const unsigned int ports[] = {1, 64, 4095};

	for (unsigned int i = 0; i < ARROW_COUNT(ports); i++) {
		memset(mock_page, 0xff, sizeof(mock_page));
		arrow_event_channel_taken(ports[i]);
		ARROW_CHECK_UINT(~*pending(ports[i]),
				 UINT64_C(1) << ports[i] % 64);
		*pending(ports[i]) = UINT64_MAX;
		for (unsigned int at = 0; at < 512; at++)
			ARROW_CHECK_UINT(mock_page[at], UINT64_MAX);
	}
}

static void test_what_cannot_interrupt(void)
{
	mock_handlers[0x25] = NULL;
	ARROW_CHECK_INT(arrow_event_channel_interrupt(4096, came), -EINVAL);
	mock_no_page = true;
	ARROW_CHECK_INT(arrow_event_channel_interrupt(1, came), -EINVAL);
	mock_no_page = false;
	ARROW_CHECK(!mock_handlers[0x25]);
	mock_answer = -38;
	ARROW_CHECK_INT(arrow_event_channel_interrupt(70, came), -38);
}

int main(void)
{
	ARROW_TEST(test_only_that_channel_interrupts);
	ARROW_TEST(test_the_marks_are_taken_off);
	ARROW_TEST(test_what_is_taken_is_that_channel_alone);
	ARROW_TEST(test_what_cannot_interrupt);
	return arrow_test_end();
}
