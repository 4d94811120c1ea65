/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The ways out of a linked program. Each tells the verdict first, because the
 * end of a machine carries no status.
 */
#include <arrow/app.h>
#include <arrow/exit.h>
#include <arrow/types.h>
#include <arrow/verdict.h>

/* The number that C promises at least. */
#define EXIT_FUNCTIONS_MAX 32
#define EXIT_SIGABRT 6
#define EXIT_BY_SIGNAL 128

static void (*exit_functions[EXIT_FUNCTIONS_MAX])(void);
static unsigned int exit_count;

void (*arrow_app_flush)(void);

int atexit(void (*function)(void))
{
	if (exit_count == EXIT_FUNCTIONS_MAX)
		return -1;
	exit_functions[exit_count++] = function;
	return 0;
}

void _Exit(int status)
{
	status &= 0xff;
	arrow_verdict_exit(status);
	arrow_exit_machine(status);
}

void exit(int status)
{
	while (exit_count > 0)
		exit_functions[--exit_count]();
	if (arrow_app_flush)
		arrow_app_flush();
	_Exit(status);
}

void abort(void)
{
	arrow_verdict_signal(EXIT_SIGABRT);
	arrow_exit_machine(EXIT_BY_SIGNAL + EXIT_SIGABRT);
}
