/* SPDX-License-Identifier: BSD-3-Clause */
/* ChaCha20, as RFC 8439 has it. */
#include <arrow/mem.h>

#include "random_priv.h"

#define CHACHA_ROUNDS 20

static inline uint32_t chacha_rotate(uint32_t word, unsigned int n)
{
	return word << n | word >> (32 - n);
}

/* Section 2.1. */
static inline void chacha_quarter(uint32_t *s, unsigned int a, unsigned int b,
				  unsigned int c, unsigned int d)
{
	s[a] += s[b];
	s[d] = chacha_rotate(s[d] ^ s[a], 16);
	s[c] += s[d];
	s[b] = chacha_rotate(s[b] ^ s[c], 12);
	s[a] += s[b];
	s[d] = chacha_rotate(s[d] ^ s[a], 8);
	s[c] += s[d];
	s[b] = chacha_rotate(s[b] ^ s[c], 7);
}

void random_block(uint32_t out[static RANDOM_BLOCK_WORDS],
		  const uint32_t key[static RANDOM_KEY_WORDS], uint32_t counter,
		  const uint32_t nonce[static 3])
{
	/* "expand 32-byte k" */
	uint32_t start[RANDOM_BLOCK_WORDS] = {0x61707865, 0x3320646e,
					      0x79622d32, 0x6b206574};

	for (int i = 0; i < RANDOM_KEY_WORDS; i++)
		start[4 + i] = key[i];
	start[12] = counter;
	for (int i = 0; i < 3; i++)
		start[13 + i] = nonce[i];
	memcpy(out, start, sizeof(start));
	/* columns and diagonals in turn */
	for (unsigned int round = 0; round < CHACHA_ROUNDS; round++) {
		unsigned int turn = round % 2;

		for (unsigned int i = 0; i < 4; i++)
			chacha_quarter(out, i, 4 + (i + turn) % 4,
				       8 + (i + 2 * turn) % 4,
				       12 + (i + 3 * turn) % 4);
	}
	for (int i = 0; i < RANDOM_BLOCK_WORDS; i++)
		out[i] += start[i];
}
