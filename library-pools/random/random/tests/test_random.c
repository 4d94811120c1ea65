/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The block function by the vector of RFC 8439, and what follows from the rule
 * that no byte is handed out twice. Included, to look at the key.
 */
#include "../src/chacha.c"
#include "../src/random.c"

#include <arrow/test.h>
#include <string.h>

static uint8_t mock_seed;
static unsigned int mock_asked;

void arrow_entropy_read(void *to, size_t n)
{
	mock_asked++;
	memset(to, mock_seed, n);
}

static void begin(uint8_t seed)
{
	memset(random_key, 0, sizeof(random_key));
	random_ready = false;
	random_blocks = 0;
	mock_seed = seed;
	mock_asked = 0;
}

/* RFC 8439, section 2.3.2. */
static void test_block_of_the_standard(void)
{
	static const uint32_t expected[16] = {
		0xe4e7f110, 0x15593bd1, 0x1fdd0f50, 0xc47120a3,
		0xc7f4d1c7, 0x0368c033, 0x9aaa2204, 0x4e6cd4c3,
		0x466482d2, 0x09aa9f07, 0x05d7c214, 0xa2028bd9,
		0xd19c12b5, 0xb94e16de, 0xe883d0cb, 0x4e3c50a2,
	};
	const uint32_t nonce[3] = {0x09000000, 0x4a000000, 0};
	uint32_t key[8];
	uint32_t out[16];

	for (unsigned int i = 0; i < 8; i++)
		key[i] = 0x03020100 + 0x04040404 * i;
	random_block(out, key, 1, nonce);
	ARROW_CHECK(memcmp(out, expected, sizeof(out)) == 0);
}

static void test_never_the_same_twice(void)
{
	uint8_t a[100], b[100];

	begin(1);
	arrow_random_bytes(a, sizeof(a));
	arrow_random_bytes(b, sizeof(b));
	ARROW_CHECK(memcmp(a, b, sizeof(a)) != 0);
	ARROW_CHECK(memcmp(a, a + 32, 32) != 0);
	ARROW_CHECK_UINT(mock_asked, 1);
}

static void test_another_source_another_stream(void)
{
	uint8_t a[32], b[32];

	begin(1);
	arrow_random_bytes(a, sizeof(a));
	begin(2);
	arrow_random_bytes(b, sizeof(b));
	ARROW_CHECK(memcmp(a, b, sizeof(a)) != 0);
}

static void test_the_key_is_not_what_was_handed_out(void)
{
	uint8_t out[64];

	begin(1);
	arrow_random_bytes(out, sizeof(out));
	for (unsigned int i = 0; i + sizeof(random_key) <= sizeof(out); i++)
		ARROW_CHECK(memcmp(out + i, random_key, sizeof(random_key)) != 0);
}

static void test_added_bytes_change_the_stream(void)
{
	uint8_t a[16], b[16];

	begin(1);
	arrow_random_add("some text that is longer than a key of 32 bytes", 47);
	arrow_random_bytes(a, sizeof(a));
	begin(1);
	arrow_random_bytes(b, sizeof(b));
	ARROW_CHECK(memcmp(a, b, sizeof(a)) != 0);
}

static void test_bits_are_even(void)
{
	static uint8_t out[8192];
	unsigned int ones = 0;

	begin(7);
	arrow_random_bytes(out, sizeof(out));
	for (unsigned int i = 0; i < sizeof(out); i++)
		ones += (unsigned int)__builtin_popcount(out[i]);
	ARROW_CHECK(ones > 32768 - 800 && ones < 32768 + 800);
}

int main(void)
{
	ARROW_TEST(test_block_of_the_standard);
	ARROW_TEST(test_never_the_same_twice);
	ARROW_TEST(test_another_source_another_stream);
	ARROW_TEST(test_the_key_is_not_what_was_handed_out);
	ARROW_TEST(test_added_bytes_change_the_stream);
	ARROW_TEST(test_bits_are_even);
	return arrow_test_end();
}
