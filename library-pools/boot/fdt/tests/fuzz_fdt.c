/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target. With a compiler that has libFuzzer:
 *
 *	clang -g -fsanitize=fuzzer,address,undefined -Isrc -Iinclude \
 *		-I../boot-info/include -I../handover/include \
 *		-idirafter../../base/include -I../../../platforms/include \
 *		tests/fuzz_fdt.c
 *	./a.out tests/corpus
 */
#include "fuzz_fdt.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	fuzz_fdt_one(bytes, size);
	return 0;
}
