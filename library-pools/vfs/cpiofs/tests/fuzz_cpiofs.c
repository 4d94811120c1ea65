/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target. With a compiler that has libFuzzer:
 *
 *	clang -g -fsanitize=fuzzer,address,undefined -Isrc -Iinclude \
 *		-I../../alloc/alloc/include -I../../boot/boot-info/include \
 *		-I../../mm/pmm/include -I../../exec/program/include \
 *		-idirafter../../base/include -idirafter../../../platforms/include \
 *		tests/fuzz_cpiofs.c
 *	./a.out tests/corpus
 *
 * Bytes that were ever read wrongly are kept in tests/corpus, which
 * test_cpiofs_random.c replays.
 */
#include "archive.c"
#include "build.c"
#include "index.c"
#include "newc.c"
#include "number.c"

#include "fuzz_cpiofs.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	fuzz_cpiofs_one(bytes, size);
	return 0;
}
