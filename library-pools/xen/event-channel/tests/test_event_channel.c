/* SPDX-License-Identifier: BSD-3-Clause */
/* Event channels against a Xen that is played. */
#include <arrow/test.h>
#include <string.h>

#include "../src/event_channel.c"

static uint64_t mock_page[512];
static bool mock_no_page;
static long mock_answer;
static uint32_t mock_virq;
static uint32_t mock_sent;
static uint32_t mock_polled;

volatile char *arrow_shared_info(void)
{
	return mock_no_page ? NULL : (volatile char *)mock_page;
}

static uint64_t *word(unsigned int port)
{
	return &mock_page[ARROW_SHARED_INFO_PENDING / 8 + port / 64];
}

static long mock_event(uintptr_t operation, uintptr_t argument)
{
	struct event_bind_virq *bind = (struct event_bind_virq *)argument;

	if (operation == 4) {
		memcpy(&mock_sent, (const void *)argument, 4);
		return 0;
	}
	ARROW_CHECK_UINT(operation, 1);
	mock_virq = bind->virq;
	ARROW_CHECK_UINT(bind->processor, 0);
	bind->port = 9;
	return mock_answer;
}

long arrow_hypercall(unsigned long number, uintptr_t first, uintptr_t second,
		     uintptr_t third, uintptr_t fourth)
{
	const struct event_poll *poll = (const struct event_poll *)second;

	ARROW_CHECK_UINT(third | fourth, 0);
	if (number == 32)
		return mock_event(first, second);
	ARROW_CHECK_UINT(number, 29);
	ARROW_CHECK_UINT(first, 3);
	ARROW_CHECK_UINT(poll->count, 1);
	ARROW_CHECK_UINT(poll->timeout, 0);
	mock_polled = poll->ports[0];
	if (!mock_answer)
		*word(mock_polled) |= UINT64_C(1) << mock_polled % 64;
	return mock_answer;
}

static void test_an_interrupt_has_a_port(void)
{
	ARROW_CHECK_INT(arrow_event_channel_virq(ARROW_EVENT_VIRQ_CONSOLE), 9);
	ARROW_CHECK_UINT(mock_virq, 2);
	mock_answer = -17;
	ARROW_CHECK_INT(arrow_event_channel_virq(ARROW_EVENT_VIRQ_CONSOLE), -17);
	mock_answer = 0;
}

static void test_the_other_end_is_told(void)
{
	arrow_event_channel_notify(5);
	ARROW_CHECK_UINT(mock_sent, 5);
}

static void test_only_what_was_waited_for_is_over(void)
{
	static const unsigned int ports[] = {0, 1, 63, 64, 4095};

	for (unsigned int i = 0; i < ARROW_COUNT(ports); i++) {
		memset(mock_page, 0xff, sizeof(mock_page));
		ARROW_CHECK_INT(arrow_event_channel_wait(ports[i]), 0);
		ARROW_CHECK_UINT(mock_polled, ports[i]);
		ARROW_CHECK_UINT(~*word(ports[i]), UINT64_C(1) << ports[i] % 64);
		*word(ports[i]) = UINT64_MAX;
		for (unsigned int at = 0; at < 512; at++)
			ARROW_CHECK_UINT(mock_page[at], UINT64_MAX);
	}
}

static void test_what_cannot_be_waited_for(void)
{
	mock_polled = 77;
	ARROW_CHECK_INT(arrow_event_channel_wait(4096), -EINVAL);
	ARROW_CHECK_INT(arrow_event_channel_wait(UINT32_MAX), -EINVAL);
	mock_no_page = true;
	ARROW_CHECK_INT(arrow_event_channel_wait(1), -EINVAL);
	mock_no_page = false;
	ARROW_CHECK_UINT(mock_polled, 77);
	mock_answer = -22;
	memset(mock_page, 0xff, sizeof(mock_page));
	ARROW_CHECK_INT(arrow_event_channel_wait(1), -22);
	ARROW_CHECK_UINT(*word(1), UINT64_MAX);
}

int main(void)
{
	ARROW_TEST(test_an_interrupt_has_a_port);
	ARROW_TEST(test_the_other_end_is_told);
	ARROW_TEST(test_only_what_was_waited_for_is_over);
	ARROW_TEST(test_what_cannot_be_waited_for);
	return arrow_test_end();
}
