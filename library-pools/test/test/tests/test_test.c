/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The checks against themselves: one that fails marks its case, and the mark is
 * taken away again here before the case ends.
 */
#include "../src/test.c"

/* Whether the last check was told and did not hold; clears the mark. */
static bool failed(bool held)
{
	bool told = test_state.failed;

	test_state.failed = false;
	return told && !held;
}

static void test_equal_values_hold(void)
{
	ARROW_CHECK(ARROW_CHECK_INT(-3, -3));
	ARROW_CHECK(ARROW_CHECK_UINT(1ull << 63, 1ull << 63));
	ARROW_CHECK(ARROW_CHECK_TEXT("a", "a"));
	ARROW_CHECK(ARROW_CHECK_TEXT(NULL, NULL));
	ARROW_CHECK(ARROW_CHECK_MEMORY("ab", "ac", 1));
	ARROW_CHECK(!test_state.failed);
}

static void test_unequal_values_are_told(void)
{
	ARROW_CHECK(failed(arrow_test_int("f", 1, "a", -1, 1)));
	ARROW_CHECK(failed(arrow_test_uint("f", 2, "b", 1, 2)));
	ARROW_CHECK(failed(arrow_test_text("f", 3, "c", "x", "y")));
	ARROW_CHECK(failed(arrow_test_text("f", 4, "d", NULL, "y")));
	ARROW_CHECK(failed(arrow_test_text("f", 5, "e", "x", NULL)));
	ARROW_CHECK(failed(arrow_test_memory("f", 6, "g", "ab", "ac", 2)));
}

static void test_a_sequence_can_be_repeated(void)
{
	uint64_t first;

	arrow_test_seed(7);
	first = arrow_test_random();
	ARROW_CHECK(arrow_test_random() != first);
	arrow_test_seed(7);
	ARROW_CHECK_UINT(arrow_test_random(), first);
}

static void test_a_seed_of_nothing_is_one_too(void)
{
	arrow_test_seed(0);
	ARROW_CHECK(arrow_test_random() != 0);
}

static void fails(void)
{
	arrow_test_fail("f", 7, "on purpose");
}

static void test_cases_are_counted(void)
{
	unsigned int passes = test_state.passes;

	test_state.passes = 0;
	ARROW_CHECK_INT(arrow_test_end(), 1); /* no case at all */
	arrow_test_run("fails on purpose", fails);
	ARROW_CHECK_UINT(test_state.failures, 1);
	ARROW_CHECK_INT(arrow_test_end(), 1);
	test_state.passes = passes;
	test_state.failures = 0;
	test_state.name = "test_cases_are_counted";
}

int main(void)
{
	ARROW_TEST(test_equal_values_hold);
	ARROW_TEST(test_unequal_values_are_told);
	ARROW_TEST(test_a_sequence_can_be_repeated);
	ARROW_TEST(test_a_seed_of_nothing_is_one_too);
	ARROW_TEST(test_cases_are_counted);
	return arrow_test_end();
}
