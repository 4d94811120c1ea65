/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The kept corpus, and thousands of changes to each of its files.
 */
#include "memory.c"

#include "../../handover/tests/corpus.h"
#include "fuzz_uefi.h"

/* Replace words of the map, behind the distance of its entries, by awkward ones. */
static void change(uint8_t *bytes, size_t size)
{
	static const uint64_t values[] = {0,	      1,	  8,
					  0x1000,     0x200000,	  0xfffff000,
					  0xffffffff, UINT64_MAX, INT64_MAX};

	corpus_change(bytes + 2, size - 2, values, ARROW_COUNT(values));
}

static void replay(const uint8_t *bytes, size_t size)
{
	fuzz_uefi_one(bytes, size);
	if (size < 64)
		return;
	corpus_vary(bytes, size, size, change, fuzz_uefi_one);
}

static void test_corpus(void)
{
	corpus_each(__FILE__, replay);
}

int main(void)
{
	arrow_test_seed(141421);
	ARROW_TEST(test_corpus);
	return arrow_test_end();
}
