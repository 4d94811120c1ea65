/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * memcmp: words while they are equal, then the bytes of the word that is not
 * (or of the tail). Loads may be unaligned and never pass either area's end.
 */
#include <arrow/mem.h>

static uint64_t base_load64(const unsigned char *at)
{
	uint64_t word;

	__builtin_memcpy(&word, at, sizeof(word));
	return word;
}

int memcmp(const void *a, const void *b, size_t n)
{
	const unsigned char *p = a;
	const unsigned char *q = b;

	for (; n >= 8 && base_load64(p) == base_load64(q); n -= 8) {
		p += 8;
		q += 8;
	}
	for (; n > 0; n--, p++, q++) {
		if (*p != *q)
			return *p - *q;
	}
	return 0;
}
