/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target. With a compiler that has libFuzzer:
 *
 *	clang -g -fsanitize=fuzzer,address,undefined -Isrc -I../boot-info/include \
 *		-I../boot-screen/include -I../handover/include \
 *		-idirafter../../base/include tests/fuzz_uefi.c
 *	./a.out tests/corpus
 *
 * Bytes that were ever read wrongly are kept in tests/corpus, which
 * test_uefi_random.c replays.
 */
#include "memory.c"

#include "fuzz_uefi.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	fuzz_uefi_one(bytes, size);
	return 0;
}
