/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target. With a compiler that has libFuzzer:
 *
 *	clang -g -fsanitize=fuzzer,address,undefined -Isrc -I../boot-info/include \
 *		-I../handover/include \
 *		-idirafter../../base/include -I../../../platforms/include \
 *		tests/fuzz_linux64.c
 *	./a.out tests/corpus
 *
 * Bytes that were ever read wrongly are kept in tests/corpus, which
 * test_linux64_random.c replays.
 */
#include "read.c"
#include "../../handover/src/handover.c"

#include "fuzz_linux64.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	fuzz_linux64_one(bytes, size);
	return 0;
}
