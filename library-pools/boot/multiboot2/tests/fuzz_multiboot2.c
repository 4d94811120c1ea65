/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target. With a compiler that has libFuzzer:
 *
 *	clang -g -fsanitize=fuzzer,address,undefined -Isrc -I../boot-info/include \
 *		-I../boot-screen/include -I../handover/include \
 *		-idirafter../../base/include -I../../../platforms/include \
 *		-I../../../archs/x86_64/include -DCONFIG_X86_64_HOSTED=0 \
 *		tests/fuzz_multiboot2.c
 *	./a.out tests/corpus
 *
 * Bytes that were ever read wrongly are kept in tests/corpus, which
 * test_multiboot2_random.c replays.
 */
#include "read.c"
#include "rsdp.c"
#include "screen.c"
#include "../../boot-screen/src/boot_screen.c"
#include "../../handover/src/handover.c"

#include "fuzz_multiboot2.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	fuzz_multiboot2_one(bytes, size);
	return 0;
}
