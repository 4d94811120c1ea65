/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Tests in C, the same on the build host, on linuxu and in a machine:
 *
 *	static void test_sum_of_nothing(void)
 *	{
 *		ARROW_CHECK_INT(sum(NULL, 0), 0);
 *	}
 *
 *	int main(void)
 *	{
 *		ARROW_TEST(test_sum_of_nothing);
 *		return arrow_test_end();
 *	}
 *
 * A check that fails says where and what, the case goes on and counts as
 * failed. At its end each case prints "ok NAME" or "not ok NAME"; the last line
 * of the output is "N passed, N failed" and counts cases.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/** ARROW_TEST() - Run one case, a `void f(void)`, under its own name. */
#define ARROW_TEST(function) arrow_test_run(#function, function)

/** ARROW_CHECK() - The condition must hold. Value: whether it did. */
#define ARROW_CHECK(condition) \
	((condition) || (arrow_test_fail(__FILE__, __LINE__, "%s", #condition), \
	 false))

/** ARROW_CHECK_INT() - Two signed numbers must be equal. */
#define ARROW_CHECK_INT(actual, expected) \
	arrow_test_int(__FILE__, __LINE__, #actual, actual, expected)

/** ARROW_CHECK_UINT() - Two unsigned numbers must be equal. */
#define ARROW_CHECK_UINT(actual, expected) \
	arrow_test_uint(__FILE__, __LINE__, #actual, actual, expected)

/** ARROW_CHECK_TEXT() - Two strings must be equal; NULL equals NULL only. */
#define ARROW_CHECK_TEXT(actual, expected) \
	arrow_test_text(__FILE__, __LINE__, #actual, actual, expected)

/** ARROW_CHECK_MEMORY() - The first @n bytes of two areas must be equal. */
#define ARROW_CHECK_MEMORY(actual, expected, n) \
	arrow_test_memory(__FILE__, __LINE__, #actual, actual, expected, n)

/** arrow_test_run() - Run @function and count it; see ARROW_TEST(). */
ARROW_API void arrow_test_run(const char *name, void (*function)(void));

/**
 * arrow_test_end() - Print the summary.
 *
 * Return: what main returns: 0, or 1 if a case failed or there was none.
 */
ARROW_API int arrow_test_end(void);

/**
 * arrow_test_fail() - Report a failure of the running case.
 *
 * For checks of one's own: @format and what follows say what is wrong.
 */
ARROW_API void arrow_test_fail(const char *file, int line, const char *format,
			       ...) __printf_like(3, 4);

/**
 * arrow_test_random() - The next number of a fixed sequence.
 *
 * The same in every run, so a failure can be repeated; arrow_test_seed()
 * starts another sequence.
 */
ARROW_API uint64_t arrow_test_random(void);

/** arrow_test_seed() - Start the sequence of random numbers at @seed. */
ARROW_API void arrow_test_seed(uint64_t seed);

/**
 * arrow_test_int(), arrow_test_uint(), arrow_test_text(), arrow_test_memory() -
 * The functions behind the macros.
 *
 * Return: Whether the check held.
 */
ARROW_API bool arrow_test_int(const char *file, int line, const char *what,
			      long long actual, long long expected);
ARROW_API bool arrow_test_uint(const char *file, int line, const char *what,
			       unsigned long long actual,
			       unsigned long long expected);
ARROW_API bool arrow_test_text(const char *file, int line, const char *what,
			       const char *actual, const char *expected);
ARROW_API bool arrow_test_memory(const char *file, int line, const char *what,
				 const void *actual, const void *expected,
				 size_t n);
