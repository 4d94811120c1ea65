/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The end of a failed assertion. Written without stdio, which a program with
 * assertions need not have.
 */
#include <arrow/app.h>
#include <arrow/console.h>
#include <arrow/format.h>
#include <assert.h>

#define ASSERT_LINE_MAX 256

void arrow_libc_assert_fail(const char *condition, const char *file, int line,
			    const char *function)
{
	char text[ASSERT_LINE_MAX];
	int length = arrow_snprintf(text, sizeof(text),
				    "%s:%d: %s: assertion `%s' failed\n", file,
				    line, function, condition);

	if ((size_t)length >= sizeof(text))
		length = sizeof(text) - 1;
	if (arrow_app_flush)
		arrow_app_flush();
	arrow_console_write(text, (size_t)length);
	abort();
}
