/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/types.h>

#define RANDOM_KEY_WORDS 8
#define RANDOM_BLOCK_WORDS 16

/**
 * random_block() - One block of ChaCha20 (RFC 8439, section 2.3).
 * @out: filled
 * @key: the key
 * @counter: number of the block
 * @nonce: the rest of what makes a block different
 */
void random_block(uint32_t out[static RANDOM_BLOCK_WORDS],
		  const uint32_t key[static RANDOM_KEY_WORDS], uint32_t counter,
		  const uint32_t nonce[static 3]);
