/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fuzz target: control messages that a program sends. What was ever taken wrongly is
 * kept in tests/corpus, which test_control.c replays.
 */
#include "fuzz_control.h"

/* What a mock finds wrong is a finding here; a target has no library `test`. */
void arrow_test_fail(const char *file, int line, const char *format, ...)
{
	(void)file;
	(void)line;
	(void)format;
	abort();
}

bool arrow_test_int(const char *file, int line, const char *what,
		    long long actual, long long expected)
{
	fuzz_control_expect(actual == expected);
	(void)file;
	(void)line;
	(void)what;
	return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
	fuzz_control_one(bytes, size);
	return 0;
}
