/* SPDX-License-Identifier: BSD-3-Clause */
/* Version 2: what is let through, and what is refused. */
#define ARROW_ARCH_TRAP_INTERRUPT 0x40
#include "mock_gic.h"

#define GIC_SYSTEM_IN(name) ((void)(name), UINT64_C(0))
#define GIC_SYSTEM_OUT(name, value) ((void)(name), (void)(value))
#include "../src/version2.c"
#include "../src/version3.c"

#include "../src/gic.c"
#include "../src/own.c"

static int set(void)
{
	gic_distributor = NULL;
	return arrow_gic_set(&mock_serial, mock_came);
}

static void test_one_number_is_let_through(void)
{
	mock_reset(&arrow_gic_a15, MOCK_SECOND);
	mock_distributor[0x800] = 0x02;
	mock_distributor[0x400 + 33] = 0x7f;
	ARROW_CHECK_INT(set(), 0);
	ARROW_CHECK(mock_on);
	ARROW_CHECK_UINT(mock_distributor_word(0x180), UINT32_MAX);
	ARROW_CHECK_UINT(mock_distributor_word(0x184), UINT32_MAX);
	ARROW_CHECK_UINT(mock_distributor_word(0x188), 0);
	ARROW_CHECK_UINT(mock_distributor_word(0x100), 0);
	ARROW_CHECK_UINT(mock_distributor_word(0x104), 1u << 1);
	ARROW_CHECK_UINT((unsigned char)mock_distributor[0x800 + 33], 0x02);
	ARROW_CHECK_UINT((unsigned char)mock_distributor[0x400 + 33], 0);
	ARROW_CHECK_UINT(mock_distributor_word(0), 1);
	ARROW_CHECK_UINT(mock_in(mock_second, 0), 1);
	ARROW_CHECK_UINT(mock_in(mock_second, 4), 0xff);
	/* the distributor is on when all else has been said */
	ARROW_CHECK(mock_last == mock_distributor && mock_offset == 0);
}

static void test_levels_and_edges(void)
{
	mock_reset(&arrow_gic_400, MOCK_SECOND);
	memset(mock_distributor + 0xc00, 0xff, 16);
	ARROW_CHECK_INT(set(), 0);
	ARROW_CHECK_UINT(mock_distributor_word(0xc08), 0xfffffff7);
	mock_reset(&arrow_gic_400, MOCK_SECOND);
	mock_words[2] = 1;
	ARROW_CHECK_INT(set(), 0);
	ARROW_CHECK_UINT(mock_distributor_word(0xc08), 0x8);
}

static void test_what_was_taken_is_served_and_ended(void)
{
	uint32_t taken = 33;

	mock_reset(&arrow_gic_a15, MOCK_SECOND);
	ARROW_CHECK_INT(set(), 0);
	memcpy(mock_second + 0xc, &taken, sizeof(taken));
	ARROW_CHECK(mock_handler(NULL));
	ARROW_CHECK_INT(mock_calls, 1);
	ARROW_CHECK_UINT(mock_in(mock_second, 0x10), 33);
}

static void test_what_has_no_reason_any_more_is_neither(void)
{
	uint32_t taken = 1023;

	mock_reset(&arrow_gic_a15, MOCK_SECOND);
	ARROW_CHECK_INT(set(), 0);
	memcpy(mock_second + 0xc, &taken, sizeof(taken));
	ARROW_CHECK(mock_handler(NULL));
	ARROW_CHECK_INT(mock_calls, 0);
	ARROW_CHECK_UINT(mock_in(mock_second, 0x10), 0);
}

static void expect_refused(void)
{
	ARROW_CHECK_INT(set(), -ENODEV);
	ARROW_CHECK(!mock_on && !mock_handler);
}

static void test_no_controller(void)
{
	mock_reset(NULL, MOCK_SECOND);
	expect_refused();
	mock_reset(&arrow_gic_a15, MOCK_SECOND);
	mock_gic.address = 0;
	expect_refused();
	mock_reset(&arrow_gic_a15, MOCK_SECOND);
	mock_gic.address = MOCK_UNREACHABLE;
	expect_refused();
	mock_reset(&arrow_gic_a15, MOCK_UNREACHABLE);
	expect_refused();
	mock_reset(&arrow_gic_a15, MOCK_SECOND);
	mock_gic.second_size = 0;
	expect_refused();
}

static void test_numbers_that_cannot_be(void)
{
	static const uint32_t numbers[] = {32, 987, 988, UINT32_MAX - 31, UINT32_MAX};

	for (size_t i = 0; i < ARROW_COUNT(numbers); i++) {
		mock_reset(&arrow_gic_a15, MOCK_SECOND);
		mock_words[1] = numbers[i];
		expect_refused();
	}
	mock_reset(&arrow_gic_a15, MOCK_SECOND);
	mock_words[0] = 1;
	expect_refused();
	mock_reset(&arrow_gic_a15, MOCK_SECOND);
	mock_is_for_it = false;
	expect_refused();
	ARROW_CHECK_UINT(mock_writes, 0);
}

int main(void)
{
	ARROW_TEST(test_one_number_is_let_through);
	ARROW_TEST(test_levels_and_edges);
	ARROW_TEST(test_what_was_taken_is_served_and_ended);
	ARROW_TEST(test_what_has_no_reason_any_more_is_neither);
	ARROW_TEST(test_no_controller);
	ARROW_TEST(test_numbers_that_cannot_be);
	return arrow_test_end();
}
