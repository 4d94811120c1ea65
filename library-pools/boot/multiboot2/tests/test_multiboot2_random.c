/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The kept corpus, and thousands of changes to each of its files.
 */
#include "read.c"
#include "rsdp.c"
#include "screen.c"
#include "../../boot-screen/src/boot_screen.c"
#include "../../handover/src/handover.c"

#include "../../handover/tests/corpus.h"
#include "fuzz_multiboot2.h"

/* Replace some words of @bytes by values that parsers stumble over. */
static void change(uint8_t *bytes, size_t size)
{
	static const uint64_t values[] = {0,	      1,	  8,
					  0x1fffff,   0x200000,	  0xfffff000,
					  0xffffffff, UINT64_MAX, INT64_MAX};

	corpus_change(bytes, size, values, ARROW_COUNT(values));
}

static void replay(const uint8_t *bytes, size_t size)
{
	fuzz_multiboot2_one(bytes, size);
	corpus_vary(bytes, size, 0x400, change, fuzz_multiboot2_one);
}

static void test_corpus(void)
{
	corpus_each(__FILE__, replay);
}

int main(void)
{
	arrow_test_seed(161803);
	ARROW_TEST(test_corpus);
	return arrow_test_end();
}
