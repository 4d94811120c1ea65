/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Two consoles are chosen at boot, one for the program and one for messages;
 * they may be the same.
 */
#include <arrow/cmdline.h>
#include <arrow/console.h>
#include <arrow/print.h>

static void console_drop(const char *text, size_t n)
{
	(void)text;
	(void)n;
}

static void (*console_program)(const char *text, size_t n) = console_drop;
static void (*console_debug)(const char *text, size_t n);

static bool console_same(const char *a, const char *b)
{
	if (!a)
		return false;
	while (*a && *a == *b) {
		a++;
		b++;
	}
	return *a == *b;
}

/* Whether @ops serves the program better than @old, which stands before it. */
static bool console_is_better(const struct arrow_console_ops *old,
			      const struct arrow_console_ops *ops,
			      const char *wanted)
{
	if (!old || console_same(wanted, ops->name))
		return true;
	return !ops->debug && !console_same(wanted, old->name);
}

int arrow_console_init(void)
{
	const char *wanted = arrow_cmdline_find("console");
	const struct arrow_console_ops *program = NULL;

	for (unsigned int i = 0; i < arrow_console_table_size; i++) {
		const struct arrow_console_ops *ops = arrow_console_table[i];

		if (!ops->probe())
			continue;
		if (ops->debug && !console_debug)
			console_debug = ops->write;
		if (console_is_better(program, ops, wanted))
			program = ops;
	}
	if (program)
		console_program = program->write;
	if (console_debug || !arrow_cmdline_find("arrow.quiet"))
		arrow_print_to(arrow_console_message);
	return 0;
}

void arrow_console_write(const char *text, size_t n)
{
	console_program(text, n);
}

void arrow_console_message(const char *text, size_t n)
{
	if (console_debug)
		console_debug(text, n);
	else
		console_program(text, n);
}
