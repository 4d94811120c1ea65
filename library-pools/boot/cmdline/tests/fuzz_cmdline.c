/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target. With a compiler that has libFuzzer:
 *
 *	clang -g -fsanitize=fuzzer,address,undefined -Iinclude \
 *		-I../../base/include src/cmdline.c tests/fuzz_cmdline.c
 *	./a.out tests/corpus
 *
 * A line that was ever decoded wrongly is kept in tests/corpus, which
 * test_cmdline_random.c replays.
 */
#include "fuzz_cmdline.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	fuzz_cmdline_one(bytes, size);
	return 0;
}
