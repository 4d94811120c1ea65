/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Running, counting and reporting of test cases. Standard C only, because on
 * the build host the libc beneath is the host's.
 */
#include <arrow/test.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static struct {
	const char *name;
	bool failed;
	unsigned int passes;
	unsigned int failures;
	uint64_t random;
} test_state = { .name = "outside of a case", .random = 1 };

void arrow_test_run(const char *name, void (*function)(void))
{
	test_state.name = name;
	test_state.failed = false;
	function();
	if (test_state.failed)
		test_state.failures++;
	else
		test_state.passes++;
	printf("%s %s\n", test_state.failed ? "not ok" : "ok", name);
	/* the next case may end the program at once */
	fflush(stdout);
	test_state.failed = false;
	test_state.name = "outside of a case";
}

int arrow_test_end(void)
{
	/* a failure between the cases belongs to none of them */
	if (test_state.failed)
		test_state.failures++;
	printf("%u passed, %u failed\n", test_state.passes,
	       test_state.failures);
	return test_state.failures > 0 || test_state.passes == 0;
}

void arrow_test_fail(const char *file, int line, const char *format, ...)
{
	va_list args;

	test_state.failed = true;
	printf("%s:%d: %s: ", file, line, test_state.name);
	va_start(args, format);
	vprintf(format, args);
	va_end(args);
	printf("\n");
}

bool arrow_test_int(const char *file, int line, const char *what,
		    long long actual, long long expected)
{
	if (actual != expected)
		arrow_test_fail(file, line, "%s is %lld, expected %lld", what,
				actual, expected);
	return actual == expected;
}

bool arrow_test_uint(const char *file, int line, const char *what,
		     unsigned long long actual, unsigned long long expected)
{
	if (actual != expected)
		arrow_test_fail(file, line,
				"%s is %llu (%#llx), expected %llu (%#llx)",
				what, actual, actual, expected, expected);
	return actual == expected;
}

bool arrow_test_text(const char *file, int line, const char *what,
		     const char *actual, const char *expected)
{
	bool equal = actual == expected;

	if (actual && expected)
		equal = strcmp(actual, expected) == 0;
	if (!equal)
		arrow_test_fail(file, line, "%s is \"%s\", expected \"%s\"",
				what, actual ? actual : "(null)",
				expected ? expected : "(null)");
	return equal;
}

bool arrow_test_memory(const char *file, int line, const char *what,
		       const void *actual, const void *expected, size_t n)
{
	const unsigned char *a = actual;
	const unsigned char *e = expected;

	for (size_t i = 0; i < n; i++) {
		if (a[i] != e[i]) {
			arrow_test_fail(file, line,
					"byte %zu of %s is %#x, expected %#x",
					i, what, a[i], e[i]);
			return false;
		}
	}
	return true;
}

void arrow_test_seed(uint64_t seed)
{
	/* 0 is the one state that the generator cannot leave */
	test_state.random = seed != 0 ? seed : 1;
}

uint64_t arrow_test_random(void)
{
	uint64_t x = test_state.random;

	x ^= x << 13;
	x ^= x >> 7;
	x ^= x << 17;
	test_state.random = x;
	return x * 0x2545f4914f6cdd1d;
}
