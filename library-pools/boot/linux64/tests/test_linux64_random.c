/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The kept corpus, and thousands of changes to each of its files.
 */
#include "read.c"
#include "../../handover/src/handover.c"

#include "../../handover/tests/corpus.h"
#include "fuzz_linux64.h"

#define SPAN 0x1000

/* Where the words lie that are looked at, beside the memory map. */
static const uint16_t places[] = {0x70, 0x74, 0xc0, 0xc4, 0xc8, 0x1e8,
				  0x202, 0x218, 0x21c, 0x228};

/* Of every three changes one is to the memory map, one to no matter what. */
static size_t place(size_t size)
{
	switch (arrow_test_random() % 3) {
	case 0:
		return FUZZ_LINUX64_PARAMS + 0x2d0 +
		       arrow_test_random() % 40 * 4;
	case 1:
		return arrow_test_random() % size;
	default:
		return FUZZ_LINUX64_PARAMS +
		       places[arrow_test_random() % ARROW_COUNT(places)];
	}
}

/* Replace some words of @bytes by values that parsers stumble over. */
static void change(uint8_t *bytes, size_t size)
{
	static const uint64_t values[] = {0,	      1,	  8,
					  0x7f,	      0x80,	  0x81,
					  0x1fffff,   0x200000,	  0xfffff000,
					  0xffffffff, UINT64_MAX, INT64_MAX};
	unsigned int n = 1 + (unsigned int)(arrow_test_random() % 4);

	while (n-- > 0) {
		uint64_t value =
			values[arrow_test_random() % ARROW_COUNT(values)];

		memcpy(bytes + place(size), &value,
		       (size_t)1 << arrow_test_random() % 4);
	}
}

static void replay(const uint8_t *bytes, size_t size)
{
	fuzz_linux64_one(bytes, size);
	corpus_vary(bytes, size, SPAN, change, fuzz_linux64_one);
}

static void test_corpus(void)
{
	corpus_each(__FILE__, replay);
}

int main(void)
{
	arrow_test_seed(314159);
	ARROW_TEST(test_corpus);
	return arrow_test_end();
}
