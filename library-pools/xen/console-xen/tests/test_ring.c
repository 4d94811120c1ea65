/* SPDX-License-Identifier: BSD-3-Clause */
/* The rings: full, empty, around their ends, and with indexes that cannot be. */
#include "ring.c"

#include "model_ring.h"

#include <arrow/test.h>

static struct ring_page page;

/* Indexes begin shortly before they wrap around. */
#define BEGIN (UINT32_MAX - 5)

static void set_up(void)
{
	memset(&page, 0, sizeof(page));
	page.in_taken = page.in_given = BEGIN;
	page.out_taken = page.out_given = BEGIN;
	ring_start(&page);
}

static void test_text_goes_around_the_end(void)
{
	set_up();
	ARROW_CHECK_INT(ring_put("0123456789", 10), 10);
	ARROW_CHECK_UINT(page.out_given, BEGIN + 10);
	ARROW_CHECK_MEMORY(page.out + BEGIN % RING_OUT_SIZE, "012345", 6);
	ARROW_CHECK_MEMORY(page.out, "6789", 4);
}

static void test_a_full_ring_takes_what_fits(void)
{
	static char text[RING_OUT_SIZE + 1];

	set_up();
	ARROW_CHECK_INT(ring_put(text, 1), 1);
	ARROW_CHECK_INT(ring_put(text, sizeof(text)), RING_OUT_SIZE - 1);
	ARROW_CHECK_INT(ring_put(text, 1), 0);
	page.out_taken += 3;
	ARROW_CHECK_INT(ring_put(text, 9), 3);
}

static void test_who_takes_what_was_not_given_is_not_believed(void)
{
	set_up();
	page.out_taken = BEGIN + 1;
	ARROW_CHECK_INT(ring_put("a", 1), -EIO);
	page.out_taken = BEGIN - RING_OUT_SIZE - 1;
	ARROW_CHECK_INT(ring_put("a", 1), -EIO);
	ARROW_CHECK_UINT(page.out_given, BEGIN);
}

static void test_what_came_is_taken_in_parts(void)
{
	char to[8];

	set_up();
	for (unsigned int i = 0; i < 10; i++)
		page.in[(BEGIN + i) % RING_IN_SIZE] = (char)('a' + i);
	page.in_given = BEGIN + 10;
	ARROW_CHECK_UINT(ring_take(to, sizeof(to)), 8);
	ARROW_CHECK_MEMORY(to, "abcdefgh", 8);
	ARROW_CHECK_UINT(ring_take(to, sizeof(to)), 2);
	ARROW_CHECK_MEMORY(to, "ij", 2);
	ARROW_CHECK_UINT(ring_take(to, sizeof(to)), 0);
	ARROW_CHECK_UINT(page.in_taken, page.in_given);
}

static void test_who_gives_more_than_fits_is_passed_over(void)
{
	char to[8];

	set_up();
	page.in_given = BEGIN + RING_IN_SIZE + 1;
	ARROW_CHECK_UINT(ring_take(to, sizeof(to)), 0);
	ARROW_CHECK_UINT(page.in_taken, page.in_given);
	page.in[page.in_given++ % RING_IN_SIZE] = 'x';
	ARROW_CHECK_UINT(ring_take(to, sizeof(to)), 1);
	ARROW_CHECK_INT(to[0], 'x');
}

/* Our own indexes in the page are nobody's to change. */
static void test_our_indexes_are_not_read_back(void)
{
	char to[8];

	set_up();
	page.out_given = 7;
	page.in_taken = 7;
	ARROW_CHECK_INT(ring_put("ab", 2), 2);
	ARROW_CHECK_UINT(page.out_given, BEGIN + 2);
	ARROW_CHECK_UINT(ring_take(to, sizeof(to)), 0);
	ARROW_CHECK_UINT(page.in_taken, BEGIN);
}

static void test_random_other_ends(void)
{
	uint8_t bytes[16 + 200 * MODEL_STEP];

	arrow_test_seed(161803);
	for (int round = 0; round < 2000; round++) {
		for (size_t i = 0; i < sizeof(bytes); i++)
			bytes[i] = (uint8_t)arrow_test_random();
		/* mostly a ring that was whole at first */
		if (round % 4) {
			memcpy(bytes + 4, bytes, 4);
			memcpy(bytes + 12, bytes + 8, 4);
		}
		model_ring_one(bytes, sizeof(bytes));
	}
}

int main(void)
{
	ARROW_TEST(test_text_goes_around_the_end);
	ARROW_TEST(test_a_full_ring_takes_what_fits);
	ARROW_TEST(test_who_takes_what_was_not_given_is_not_believed);
	ARROW_TEST(test_what_came_is_taken_in_parts);
	ARROW_TEST(test_who_gives_more_than_fits_is_passed_over);
	ARROW_TEST(test_our_indexes_are_not_read_back);
	ARROW_TEST(test_random_other_ends);
	return arrow_test_end();
}
