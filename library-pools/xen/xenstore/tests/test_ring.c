/* SPDX-License-Identifier: BSD-3-Clause */
/* The rings: full, empty, around their ends, and with indexes that cannot be. */
#include <arrow/errno.h>
#include <arrow/test.h>
#include <string.h>

#include "../src/ring.c"

static struct ring_page page;

/* Indexes begin shortly before they wrap around. */
#define BEGIN (UINT32_MAX - 5)

static void set_up(void)
{
	memset(&page, 0, sizeof(page));
	page.requests_taken = page.requests_given = BEGIN;
	page.answers_taken = page.answers_given = BEGIN;
	ring_start(&page);
}

static void test_requests_go_around_the_end(void)
{
	set_up();
	ARROW_CHECK_INT(ring_put("0123456789", 10), 10);
	ARROW_CHECK_UINT(page.requests_given, BEGIN + 10);
	ARROW_CHECK_MEMORY(page.requests + BEGIN % RING_SIZE, "012345", 6);
	ARROW_CHECK_MEMORY(page.requests, "6789", 4);
}

static void test_a_full_ring_takes_what_fits(void)
{
	static char bytes[RING_SIZE + 1];

	set_up();
	ARROW_CHECK_INT(ring_put(bytes, 1), 1);
	ARROW_CHECK_INT(ring_put(bytes, sizeof(bytes)), RING_SIZE - 1);
	ARROW_CHECK_INT(ring_put(bytes, 1), 0);
	page.requests_taken += 3;
	ARROW_CHECK_INT(ring_put(bytes, 9), 3);
}

static void test_who_takes_what_was_not_given_is_not_believed(void)
{
	set_up();
	page.requests_taken = BEGIN + 1;
	ARROW_CHECK_INT(ring_put("a", 1), -EIO);
	page.requests_taken = BEGIN - RING_SIZE - 1;
	ARROW_CHECK_INT(ring_put("a", 1), -EIO);
	page.requests_taken = BEGIN - RING_SIZE;
	ARROW_CHECK_INT(ring_put("a", 1), 0);
	ARROW_CHECK_UINT(page.requests_given, BEGIN);
}

static void test_answers_are_taken_in_parts(void)
{
	char to[8];

	set_up();
	for (unsigned int i = 0; i < 10; i++)
		page.answers[(BEGIN + i) % RING_SIZE] = (char)('a' + i);
	page.answers_given = BEGIN + 10;
	ARROW_CHECK_INT(ring_lie(), 10);
	ARROW_CHECK_INT(ring_take(NULL, 1), 1);
	ARROW_CHECK_INT(ring_take(to, sizeof(to)), 8);
	ARROW_CHECK_MEMORY(to, "bcdefghi", 8);
	ARROW_CHECK_INT(ring_take(to, sizeof(to)), 1);
	ARROW_CHECK_MEMORY(to, "j", 1);
	ARROW_CHECK_INT(ring_take(to, sizeof(to)), 0);
	ARROW_CHECK_UINT(page.answers_taken, page.answers_given);
}

static void test_who_gives_more_than_fits_is_not_believed(void)
{
	char to[8];

	set_up();
	page.answers_given = BEGIN + RING_SIZE;
	ARROW_CHECK_INT(ring_lie(), RING_SIZE);
	page.answers_given = BEGIN + RING_SIZE + 1;
	ARROW_CHECK_INT(ring_lie(), -EIO);
	ARROW_CHECK_INT(ring_take(to, sizeof(to)), -EIO);
	page.answers_given = BEGIN - 1;
	ARROW_CHECK_INT(ring_take(to, sizeof(to)), -EIO);
	ARROW_CHECK_UINT(page.answers_taken, BEGIN);
}

/* Who was here before us may have left before it was answered. */
static void test_what_lies_there_at_first_is_nobodys(void)
{
	set_up();
	page.answers_given += 9;
	page.requests_given += 4;
	ring_start(&page);
	ARROW_CHECK_INT(ring_lie(), 0);
	ARROW_CHECK_UINT(page.answers_taken, BEGIN + 9);
	ARROW_CHECK_INT(ring_put("a", 1), 1);
	ARROW_CHECK_UINT(page.requests_given, BEGIN + 5);
}

int main(void)
{
	ARROW_TEST(test_requests_go_around_the_end);
	ARROW_TEST(test_a_full_ring_takes_what_fits);
	ARROW_TEST(test_who_takes_what_was_not_given_is_not_believed);
	ARROW_TEST(test_answers_are_taken_in_parts);
	ARROW_TEST(test_who_gives_more_than_fits_is_not_believed);
	ARROW_TEST(test_what_lies_there_at_first_is_nobodys);
	return arrow_test_end();
}
