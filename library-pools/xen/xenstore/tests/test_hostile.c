/* SPDX-License-Identifier: BSD-3-Clause */
/* Another end that does not keep to the protocol, or does not answer. */
#include <arrow/test.h>

#include "../src/error.c"
#include "../src/message.c"
#include "../src/ring.c"
#include "../src/ring_hvm.c"
#include "../src/stream.c"
#include "../src/xenstore.c"

#include "model_hostile.h"

static char to[64];

/* What the other end gives when it is waited for, once. */
static char given[8192];
static size_t given_size;
static size_t given_at;

static void give(void)
{
	size_t n = given_size - given_at;

	below.page.requests_taken = below.page.requests_given;
	if (n > below_room())
		n = below_room();
	below_give(given + given_at, n);
	given_at += n;
}

static void nothing_given(void)
{
	given_size = given_at = 0;
}

static void message(uint32_t type, uint32_t number, const void *bytes,
		    uint32_t size)
{
	struct message_head head = {type, number, 0, size};

	memcpy(given + given_size, &head, sizeof(head));
	given_size += sizeof(head);
	if (size <= 4096)
		memcpy(given + given_size, bytes, size);
	given_size += size <= 4096 ? size : 0;
}

static void set_up(void)
{
	memset(&below.page, 0, sizeof(below.page));
	below_other_end = give;
	xenstore_state = XENSTORE_UNKNOWN;
	below_waits = 0;
	nothing_given();
}

static long ask(void)
{
	below_waits = 0;
	return arrow_xenstore_read("name", to, sizeof(to));
}

/* The call that finds it out may say why; all later ones do not ask. */
static void expect_broken(long first)
{
	ARROW_CHECK_INT(ask(), first);
	below.page.answers_given = below.page.answers_taken;
	below.page.requests_taken = below.page.requests_given;
	ARROW_CHECK_INT(ask(), -EIO);
	ARROW_CHECK_UINT(below_waits, 0);
}

static void test_no_answer(void)
{
	uint64_t before = below_now;

	set_up();
	ARROW_CHECK_INT(ask(), -ETIMEDOUT);
	uint64_t passed = below_now - before;

	ARROW_CHECK(passed >= CONFIG_XENSTORE_SECONDS * BELOW_SECOND);
	ARROW_CHECK(passed <=
		    CONFIG_XENSTORE_SECONDS * BELOW_SECOND + 2 * BELOW_TICK);
}

static void test_a_late_answer_is_not_taken_for_another(void)
{
	set_up();
	ARROW_CHECK_INT(ask(), -ETIMEDOUT);
	message(2, 1, "old", 3);
	message(2, 2, "new", 3);
	ARROW_CHECK_INT(ask(), 3);
	ARROW_CHECK_TEXT(to, "new");
	nothing_given();
	message(16, 3, "EACCES", 7);
	ARROW_CHECK_INT(ask(), -EACCES);
}

static void test_numbers_of_nobody(void)
{
	static const uint32_t numbers[] = {0, 2, UINT32_MAX};

	for (unsigned int i = 0; i < ARROW_COUNT(numbers); i++) {
		set_up();
		message(2, numbers[i], "value", 5);
		expect_broken(-EIO);
	}
}

static void test_another_kind_of_answer(void)
{
	static const uint32_t types[] = {0, 1, 11, 20, UINT32_MAX};

	for (unsigned int i = 0; i < ARROW_COUNT(types); i++) {
		set_up();
		message(types[i], 1, "value", 5);
		expect_broken(-EIO);
	}
}

static void test_more_than_a_message_can_carry(void)
{
	static const uint32_t types[] = {2, 15, 16};

	for (unsigned int i = 0; i < ARROW_COUNT(types); i++) {
		set_up();
		message(types[i], 1, "", 4097);
		expect_broken(-EIO);
		set_up();
		message(types[i], 1, "", UINT32_MAX);
		expect_broken(-EIO);
	}
}

static void test_an_answer_that_stops(void)
{
	set_up();
	message(2, 1, "value", 5);
	given_size -= 1;
	expect_broken(-ETIMEDOUT);
	set_up();
	message(2, 1, "value", 5);
	given_size = 15;
	expect_broken(-ETIMEDOUT);
}

static void test_names_of_errors(void)
{
	static const struct {
		const char *name;
		uint32_t size;
		long number;
	} cases[] = {
		{"EINVAL", 7, -EINVAL},
		{"EPERM", 6, -EPERM},
		{"ENOTEMPTY", 10, -ENOTEMPTY},
		{"EINVAL", 6, -EIO},
		{"EINVAL\0", 8, -EIO},
		{"", 0, -EIO},
		{"", 1, -EIO},
		{"EINV", 5, -EIO},
		{"EUNHEARD", 9, -EIO},
		{"ENOTEMPTY-AT-ALL", 17, -EIO},
		{"ENOTEMPTY\0", 11, -EIO},
	};

	for (unsigned int i = 0; i < ARROW_COUNT(cases); i++) {
		set_up();
		message(16, 1, cases[i].name, cases[i].size);
		ARROW_CHECK_INT(ask(), cases[i].number);
		nothing_given();
		message(2, 2, "value", 5);
		ARROW_CHECK_INT(ask(), 5);
	}
}

static void test_a_list_without_its_end(void)
{
	set_up();
	message(1, 1, "a\0bc", 4);
	ARROW_CHECK_INT(arrow_xenstore_list("d", to, sizeof(to)), -EIO);
	nothing_given();
	message(1, 2, "a\0bc", 5);
	ARROW_CHECK_INT(arrow_xenstore_list("d", to, sizeof(to)), 5);
}

static void test_what_is_not_said_to_be_done(void)
{
	static const char *const words[] = {"ok", "OK\0", "OKAY",
					    "O",  "OK",	  ""};
	static const uint32_t sizes[] = {3, 4, 5, 2, 2, 0};

	for (unsigned int i = 0; i < ARROW_COUNT(words); i++) {
		set_up();
		message(13, 1, "OK", 3);
		ARROW_CHECK_INT(arrow_xenstore_remove("a"), 0);
		nothing_given();
		message(11, 2, words[i], sizes[i]);
		ARROW_CHECK_INT(arrow_xenstore_write("a", "b", 1), -EIO);
	}
}

/* With every word from us, so that we never wait. */
static void give_events(void)
{
	below.page.requests_taken = below.page.requests_given;
	while (below_room() >= 16) {
		nothing_given();
		message(15, 0, "", 0);
		below_give(given, given_size);
	}
}

static void test_events_without_end(void)
{
	set_up();
	below_at_notify = give_events;
	ARROW_CHECK_INT(ask(), -ETIMEDOUT);
	ARROW_CHECK_UINT(below_waits, 0);
	below_at_notify = NULL;
	nothing_given();
	message(2, 2, "value", 5);
	ARROW_CHECK_INT(ask(), 5);
}

static void test_indexes_that_cannot_be(void)
{
	set_up();
	ARROW_CHECK_INT(ask(), -ETIMEDOUT);
	below.page.answers_given = below.page.answers_taken + RING_SIZE + 1;
	expect_broken(-EIO);
	set_up();
	ARROW_CHECK_INT(ask(), -ETIMEDOUT);
	below.page.requests_taken = below.page.requests_given + 1;
	expect_broken(-EIO);
}

static void test_our_indexes_are_not_read_back(void)
{
	set_up();
	ARROW_CHECK_INT(ask(), -ETIMEDOUT);
	below.page.requests_given += 77;
	below.page.answers_taken += 77;
	message(2, 2, "value", 5);
	below.page.requests_taken = 21;
	below_give(given, given_size);
	below_other_end = NULL;
	ARROW_CHECK_INT(ask(), 5);
	ARROW_CHECK_UINT(below.page.requests_given, 42);
	ARROW_CHECK_UINT(below.page.answers_taken, 21);
}

static void test_a_request_that_nobody_takes(void)
{
	static char value[2000];

	set_up();
	below_other_end = NULL;
	ARROW_CHECK_INT(arrow_xenstore_write("a", value, 1), -ETIMEDOUT);
	ARROW_CHECK_INT(arrow_xenstore_write("a", value, 2000), -ETIMEDOUT);
	expect_broken(-EIO);
}

static void test_no_clock_or_no_channel(void)
{
	set_up();
	below_time_error = -ENODEV;
	ARROW_CHECK_INT(ask(), -ENODEV);
	ARROW_CHECK_UINT(below.page.requests_given, 0);
	below_time_error = 0;
	below_wait_error = -EINVAL;
	expect_broken(-EINVAL);
	below_wait_error = 0;
}

static void random_bytes(uint8_t *bytes, size_t n)
{
	for (size_t i = 0; i < n; i++)
		bytes[i] = (uint8_t)arrow_test_random();
	/* rings that were whole at first */
	memset(bytes, bytes[0], 16);
	/* mostly no index that ends it all */
	for (size_t at = 16; at + HOSTILE_STEP <= n; at += HOSTILE_STEP)
		if (bytes[at] % 9 < 3 && bytes[at + 1] % 16)
			bytes[at] = 7;
}

static void test_random_other_ends(void)
{
	uint8_t bytes[16 + 60 * HOSTILE_STEP];

	arrow_test_seed(271828);
	for (int round = 0; round < 3000; round++) {
		random_bytes(bytes, sizeof(bytes));
		hostile_one(bytes, sizeof(bytes));
	}
}

int main(void)
{
	ARROW_TEST(test_no_answer);
	ARROW_TEST(test_a_late_answer_is_not_taken_for_another);
	ARROW_TEST(test_numbers_of_nobody);
	ARROW_TEST(test_another_kind_of_answer);
	ARROW_TEST(test_more_than_a_message_can_carry);
	ARROW_TEST(test_an_answer_that_stops);
	ARROW_TEST(test_names_of_errors);
	ARROW_TEST(test_a_list_without_its_end);
	ARROW_TEST(test_what_is_not_said_to_be_done);
	ARROW_TEST(test_events_without_end);
	ARROW_TEST(test_indexes_that_cannot_be);
	ARROW_TEST(test_our_indexes_are_not_read_back);
	ARROW_TEST(test_a_request_that_nobody_takes);
	ARROW_TEST(test_no_clock_or_no_channel);
	ARROW_TEST(test_random_other_ends);
	return arrow_test_end();
}
