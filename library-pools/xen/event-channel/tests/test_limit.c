/* SPDX-License-Identifier: BSD-3-Clause */
/* Waiting that ends, against a Xen that is played. */
#include <arrow/test.h>
#include <string.h>

#include "../src/limit.c"

static uint64_t mock_page[512];
static bool mock_no_page;
static long mock_answer;
static uint64_t mock_timeout;
static unsigned int mock_polls;
static uint64_t mock_counter;

volatile char *arrow_shared_info(void)
{
	return mock_no_page ? NULL : (volatile char *)mock_page;
}

uint64_t arrow_arch_counter(void)
{
	return mock_counter;
}

void arrow_arch_relax(void)
{
}

long arrow_hypercall(unsigned long number, uintptr_t first, uintptr_t second,
		     uintptr_t third, uintptr_t fourth)
{
	const struct event_poll *poll = (const struct event_poll *)second;

	ARROW_CHECK_UINT(third | fourth, 0);
	ARROW_CHECK_UINT(number, 29);
	ARROW_CHECK_UINT(first, 3);
	ARROW_CHECK_UINT(poll->count, 1);
	ARROW_CHECK_UINT(poll->ports[0], 70);
	mock_timeout = poll->timeout;
	mock_polls++;
	mock_counter += 1000;
	return mock_answer;
}

/* A nanosecond is a tick. */
static void set_time(uint32_t version)
{
	struct arrow_pvclock_time time = {
		.version = version,
		.nanoseconds = 5000,
		.multiplier = UINT32_C(1) << 31,
		.shift = 1,
	};

	memcpy((char *)mock_page + ARROW_SHARED_INFO_TIME, &time, sizeof(time));
	mock_counter = 0;
}

static void test_the_time_is_that_of_the_page(void)
{
	uint64_t now = 7;

	set_time(0);
	ARROW_CHECK_INT(arrow_event_channel_time(&now), -ENODEV);
	set_time(1);
	ARROW_CHECK_INT(arrow_event_channel_time(&now), -EIO);
	set_time(2);
	mock_no_page = true;
	ARROW_CHECK_INT(arrow_event_channel_time(&now), -EINVAL);
	mock_no_page = false;
	ARROW_CHECK_UINT(now, 7);
	mock_counter = 23;
	ARROW_CHECK_INT(arrow_event_channel_time(&now), 0);
	ARROW_CHECK_UINT(now, 5023);
}

static void test_what_comes_in_time(void)
{
	uint64_t *word = &mock_page[ARROW_SHARED_INFO_PENDING / 8 + 1];

	set_time(2);
	*word = UINT64_MAX;
	ARROW_CHECK_INT(arrow_event_channel_wait_until(70, 6001), 0);
	ARROW_CHECK_UINT(mock_timeout, 6001);
	ARROW_CHECK_UINT(~*word, UINT64_C(1) << 6);
}

static void test_the_end_is_an_end(void)
{
	set_time(2);
	ARROW_CHECK_INT(arrow_event_channel_wait_until(70, 6000), -ETIMEDOUT);
	mock_polls = 0;
	ARROW_CHECK_INT(arrow_event_channel_wait_until(70, 0), -ETIMEDOUT);
	ARROW_CHECK_UINT(mock_polls, 0);
}

static void test_what_cannot_be_waited_for(void)
{
	set_time(2);
	mock_polls = 0;
	ARROW_CHECK_INT(arrow_event_channel_wait_until(4096, 9000), -EINVAL);
	ARROW_CHECK_UINT(mock_polls, 0);
	mock_answer = -22;
	ARROW_CHECK_INT(arrow_event_channel_wait_until(70, 9000), -22);
	mock_answer = 0;
	set_time(3);
	ARROW_CHECK_INT(arrow_event_channel_wait_until(70, 9000), -EIO);
}

int main(void)
{
	ARROW_TEST(test_the_time_is_that_of_the_page);
	ARROW_TEST(test_what_comes_in_time);
	ARROW_TEST(test_the_end_is_an_end);
	ARROW_TEST(test_what_cannot_be_waited_for);
	return arrow_test_end();
}
