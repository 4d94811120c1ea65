/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Console on descriptor 2. What the host refuses is dropped, as on a machine.
 */
#include <arrow/console_stderr.h>
#include <arrow/plat/process.h>

#define CONSOLE_DESCRIPTOR 2

static bool console_stderr_probe(void)
{
	return true;
}

static void console_stderr_write(const char *text, size_t n)
{
	arrow_plat_process_write(CONSOLE_DESCRIPTOR, text, n);
}

const struct arrow_console_ops arrow_console_stderr = {
	.name = "stderr",
	.debug = true,
	.probe = console_stderr_probe,
	.write = console_stderr_write,
};
