/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target: control messages that a program sends. What was ever taken wrongly is
 * kept in tests/corpus, which test_control.c replays.
 */
#include "fuzz_control.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	fuzz_control_one(bytes, size);
	return 0;
}
