/* SPDX-License-Identifier: BSD-3-Clause */
/* One line, before all that the program prints. */
#include <arrow/begin.h>
#include <arrow/cmdline.h>
#include <arrow/console.h>

#define BEGIN_NONCE_MAX 32

static bool begin_is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

int arrow_begin_init(void)
{
	const char *word = arrow_cmdline_take("arrow.begin");
	size_t n = 0;

	while (word && begin_is_hex(word[n]))
		n++;
	if (!n || n > BEGIN_NONCE_MAX || word[n])
		return 0;
	arrow_console_message("arrow-begin ", 12);
	arrow_console_message(word, n);
	arrow_console_message("\n", 1);
	return 0;
}
