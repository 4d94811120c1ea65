/* SPDX-License-Identifier: BSD-3-Clause */
/* Bytes from a processor that is mocked, and from the host's own time. */
#include <arrow/arch/counter.h>
#include <arrow/arch/cpu.h>
#include <arrow/arch/random.h>
#include <arrow/entropy.h>
#include <arrow/print.h>
#include <arrow/test.h>
#include <string.h>
#include <x86intrin.h>

static bool mock_has_source;
static uint64_t mock_next;
static unsigned int mock_messages;
static bool mock_steady_clock;

bool arrow_arch_random(uint64_t *value)
{
	if (mock_has_source)
		*value = mock_next++;
	return mock_has_source;
}

uint64_t arrow_arch_counter(void)
{
	return mock_steady_clock ? 7 : __rdtsc();
}

void arrow_arch_relax(void)
{
}

void arrow_print(const char *format, ...)
{
	(void)format;
	mock_messages++;
}

static void test_the_processor_is_asked_for_each_word(void)
{
	unsigned char bytes[12];
	const unsigned char expected[11] = { 1, 2, 3, 4, 5, 6, 7, 8,
					     2, 2, 3 };

	mock_has_source = true;
	mock_next = UINT64_C(0x0807060504030201);
	bytes[11] = 99;
	arrow_entropy_read(bytes, 11);
	ARROW_CHECK_INT(memcmp(bytes, expected, 11), 0);
	ARROW_CHECK_INT(bytes[11], 99);
	ARROW_CHECK_UINT(mock_messages, 0);
}

static void test_timing_is_told_once_and_differs(void)
{
	uint64_t words[64];

	mock_has_source = false;
	arrow_entropy_read(words, sizeof(words));
	ARROW_CHECK_UINT(mock_messages, 1);
	for (unsigned int i = 0; i < 64; i++) {
		for (unsigned int j = 0; j < i; j++)
			ARROW_CHECK(words[i] != words[j]);
	}
}

/* Each bit is set about as often as not: 64 words, six standard deviations. */
static void test_bits_are_balanced(void)
{
	uint64_t words[64];

	arrow_entropy_read(words, sizeof(words));
	for (unsigned int bit = 0; bit < 64; bit++) {
		int set = 0;

		for (unsigned int i = 0; i < 64; i++)
			set += (int)(words[i] >> bit & 1);
		ARROW_CHECK(set >= 8 && set <= 56);
	}
}

static void test_a_clock_that_stands_still_does_not_repeat_words(void)
{
	uint64_t words[2];

	mock_steady_clock = true;
	arrow_entropy_read(words, sizeof(words));
	ARROW_CHECK(words[0] != words[1]);
	mock_steady_clock = false;
}

int main(void)
{
	ARROW_TEST(test_the_processor_is_asked_for_each_word);
	ARROW_TEST(test_timing_is_told_once_and_differs);
	ARROW_TEST(test_bits_are_balanced);
	ARROW_TEST(test_a_clock_that_stands_still_does_not_repeat_words);
	return arrow_test_end();
}
