/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Console on descriptor 1. What the host refuses is dropped, as on a machine.
 * A ready program reads from it, too: that is descriptor 0.
 */
#include <arrow/console_stdout.h>
#include <arrow/plat/process.h>

#include "input.h"

#define CONSOLE_DESCRIPTOR 1

static bool console_stdout_probe(void)
{
	return true;
}

static void console_stdout_write(const char *text, size_t n)
{
	arrow_plat_process_write(CONSOLE_DESCRIPTOR, text, n);
}

const struct arrow_console_ops arrow_console_stdout = {
	.name = "stdout",
	.debug = false,
	.probe = console_stdout_probe,
	.write = console_stdout_write,
	.read = CONFIG_APP_ATTACHED ? input_read : NULL,
	.notify = CONFIG_APP_ATTACHED ? input_notify : NULL,
	.provoke = CONFIG_APP_ATTACHED ? input_provoke : NULL,
};
