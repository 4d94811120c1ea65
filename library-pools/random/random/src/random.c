/* SPDX-License-Identifier: BSD-3-Clause */
/* The key, how it comes about, and the bytes made from it. */
#include <arrow/entropy.h>
#include <arrow/mem.h>
#include <arrow/random.h>

#include "random_priv.h"

static uint32_t random_key[RANDOM_KEY_WORDS];
static bool random_ready;

/* Counts all blocks ever made, so that no two begin alike. */
static uint64_t random_blocks;

/* Make a block; its first half replaces the key. */
static void random_step(uint32_t block[static RANDOM_BLOCK_WORDS],
			uint32_t extra)
{
	const uint32_t nonce[3] = {(uint32_t)(random_blocks >> 32), extra, 0};

	random_block(block, random_key, (uint32_t)random_blocks, nonce);
	random_blocks++;
	memcpy(random_key, block, sizeof(random_key));
}

static void random_mix(const uint32_t *words, unsigned int count)
{
	uint32_t block[RANDOM_BLOCK_WORDS];

	for (unsigned int i = 0; i < count; i++)
		random_key[i % RANDOM_KEY_WORDS] ^= words[i];
	random_step(block, 1);
}

static __noinline __cold void random_start(void)
{
	uint32_t words[RANDOM_KEY_WORDS];

	random_ready = true;
	arrow_entropy_read(words, sizeof(words));
	random_mix(words, RANDOM_KEY_WORDS);
	memset(words, 0, sizeof(words));
	arrow_barrier();
}

void arrow_random_bytes(void *to, size_t n)
{
	uint32_t block[RANDOM_BLOCK_WORDS];
	char *out = to;

	if (!random_ready)
		random_start();
	while (n) {
		size_t part = n < sizeof(block) / 2 ? n : sizeof(block) / 2;

		random_step(block, 0);
		memcpy(out, block + RANDOM_KEY_WORDS, part);
		out += part;
		n -= part;
	}
	memset(block, 0, sizeof(block));
	arrow_barrier();
}

void arrow_random_add(const void *from, size_t n)
{
	uint32_t words[RANDOM_KEY_WORDS];
	const char *in = from;

	while (n) {
		size_t part = n < sizeof(words) ? n : sizeof(words);

		memset(words, 0, sizeof(words));
		memcpy(words, in, part);
		random_mix(words, RANDOM_KEY_WORDS);
		in += part;
		n -= part;
	}
}
