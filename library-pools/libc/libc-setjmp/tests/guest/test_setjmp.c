/* SPDX-License-Identifier: BSD-3-Clause */
/* Jumps: where they arrive, with which value, and what they preserve. */
#include <arrow/test.h>
#include <setjmp.h>

static jmp_buf place;

static __noinline __noreturn void jump_from(int depth, int value)
{
	volatile char frame[64];

	frame[depth % 64] = 1;
	(void)frame[0];
	if (depth == 0)
		longjmp(place, value);
	jump_from(depth - 1, value);
	__builtin_unreachable();
}

static void test_jump_brings_its_value(void)
{
	volatile int arrivals = 0;
	int value = setjmp(place);

	if (++arrivals == 1) {
		ARROW_CHECK_INT(value, 0);
		jump_from(10, 42);
	}
	ARROW_CHECK_INT(value, 42);
	ARROW_CHECK_INT(arrivals, 2);
}

static void test_value_0_arrives_as_1(void)
{
	volatile int arrivals = 0;
	int value = setjmp(place);

	if (++arrivals == 1)
		jump_from(0, 0);
	ARROW_CHECK_INT(value, 1);
}

static void test_registers_are_preserved(void)
{
	volatile long seed = 1;
	long a = seed + 1;
	long b = seed + 2;
	long c = seed + 3;
	long d = seed + 4;
	long e = seed + 5;

	/* held in registers over the call, as nothing changes them */
	if (setjmp(place) == 0)
		jump_from(3, 7);
	ARROW_CHECK_INT(a * 10000 + b * 1000 + c * 100 + d * 10 + e, 23456);
}

int main(void)
{
	ARROW_TEST(test_jump_brings_its_value);
	ARROW_TEST(test_value_0_arrives_as_1);
	ARROW_TEST(test_registers_are_preserved);
	return arrow_test_end();
}
