/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target. With a compiler that has libFuzzer:
 *
 *	clang -g -fsanitize=fuzzer,address,undefined -Isrc \
 *		-idirafter../../base/include tests/fuzz_ring.c
 *	./a.out tests/corpus
 *
 * Bytes by which the rings were ever left are kept in tests/corpus.
 */
#include "ring.c"

#include "model_ring.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	model_ring_one(bytes, size);
	return 0;
}
