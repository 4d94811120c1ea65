/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target. With a compiler that has libFuzzer:
 *
 *	clang -g -fsanitize=fuzzer,address,undefined -Isrc -I../boot-info/include \
 *		-I../handover/include \
 *		-idirafter../../base/include -I../../../platforms/include \
 *		tests/fuzz_pvh.c
 *	./a.out tests/corpus
 *
 * Bytes that were ever read wrongly are kept in tests/corpus, which
 * test_pvh_random.c replays.
 */
#include "read.c"
#include "../../handover/src/handover.c"

#include "fuzz_pvh.h"

/* Without Xen there is nothing to ask. */
void pvh_xen_memory(struct arrow_boot_info *info)
{
	(void)info;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	fuzz_pvh_one(bytes, size);
	return 0;
}
