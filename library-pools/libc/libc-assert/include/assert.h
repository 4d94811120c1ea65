/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * <assert.h> of linked programs. May be included again after NDEBUG changed;
 * all else in it may be said twice.
 */
#include <arrow/compiler.h>

#undef static_assert
#define static_assert _Static_assert

/** arrow_libc_assert_fail() - Say which assertion failed, then abort(). */
ARROW_API __noreturn void arrow_libc_assert_fail(const char *condition,
						 const char *file, int line,
						 const char *function);

#undef assert
#ifdef NDEBUG
#define assert(condition) ((void)0)
#else
#define assert(condition)                                                     \
	((condition) ? (void)0                                                \
		     : arrow_libc_assert_fail(#condition, __FILE__, __LINE__, \
					      __func__))
#endif
