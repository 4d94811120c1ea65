/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The ways out: in which order what happens, and with which status. The
 * machine's end is played by a jump back into the test.
 */
#define _Exit libc__Exit
#define abort libc_abort
#define atexit libc_atexit
#define exit libc_exit
#define getenv libc_getenv
#define environ libc_environ

#include "../src/environ.c"
#include "../src/exit.c"

#include <arrow/test.h>
#include <setjmp.h>
#include <stdio.h>
#include <string.h>

static jmp_buf end;
static char trail[256];

static void note(const char *format, int value)
{
	size_t length = strlen(trail);

	snprintf(trail + length, sizeof(trail) - length, format, value);
}

void arrow_verdict_exit(int status)
{
	note("verdict %d;", status);
}

void arrow_verdict_signal(int signal)
{
	note("signal %d;", signal);
}

void arrow_exit_machine(int status)
{
	note("stop %d", status);
	longjmp(end, 1);
}

static void flush(void)
{
	note("flush;", 0);
}

static void first(void)
{
	note("first;", 0);
}

static void second(void)
{
	note("second;", 0);
}

/* Call a way out with @status and compare what it did. */
static void check(void (*leave)(int), int status, const char *expected)
{
	trail[0] = '\0';
	if (setjmp(end) == 0)
		leave(status);
	ARROW_CHECK_TEXT(trail, expected);
}

static void leave_by_abort(int status)
{
	(void)status;
	abort();
}

static void test_exit_runs_functions_backward_then_flushes(void)
{
	arrow_app_flush = flush;
	ARROW_CHECK_INT(atexit(first), 0);
	ARROW_CHECK_INT(atexit(second), 0);
	check(exit, 7, "second;first;flush;verdict 7;stop 7");
	check(exit, 0, "flush;verdict 0;stop 0");
	arrow_app_flush = NULL;
	check(exit, 0, "verdict 0;stop 0");
}

static void test_status_has_eight_bits(void)
{
	check(exit, 255, "verdict 255;stop 255");
	check(exit, 256, "verdict 0;stop 0");
	check(exit, -1, "verdict 255;stop 255");
}

static void test_quick_ways_out_run_nothing(void)
{
	ARROW_CHECK_INT(atexit(first), 0);
	arrow_app_flush = flush;
	check(_Exit, 3, "verdict 3;stop 3");
	check(leave_by_abort, 0, "signal 6;stop 134");
	arrow_app_flush = NULL;
	check(exit, 0, "first;verdict 0;stop 0");
}

static void test_functions_beyond_32_are_refused(void)
{
	for (int i = 0; i < 32; i++)
		ARROW_CHECK_INT(atexit(first), 0);
	ARROW_CHECK_INT(atexit(first), -1);
	trail[0] = '\0';
	if (setjmp(end) == 0)
		exit(0);
	ARROW_CHECK_UINT(strlen(trail), 32 * strlen("first;") +
						strlen("verdict 0;stop 0"));
}

static void test_variables_are_found_by_their_whole_name(void)
{
	char *vars[] = { "AB=1", "A=2", "C=", "D", "A=3", NULL };

	environ = NULL;
	ARROW_CHECK_TEXT(getenv("A"), NULL);
	environ = vars;
	ARROW_CHECK_TEXT(getenv("A"), "2");
	ARROW_CHECK_TEXT(getenv("AB"), "1");
	ARROW_CHECK_TEXT(getenv("C"), "");
	ARROW_CHECK_TEXT(getenv("D"), NULL);
	ARROW_CHECK_TEXT(getenv("A="), NULL);
	ARROW_CHECK_TEXT(getenv(""), NULL);
}

int main(void)
{
	ARROW_TEST(test_exit_runs_functions_backward_then_flushes);
	ARROW_TEST(test_status_has_eight_bits);
	ARROW_TEST(test_quick_ways_out_run_nothing);
	ARROW_TEST(test_functions_beyond_32_are_refused);
	ARROW_TEST(test_variables_are_found_by_their_whole_name);
	return arrow_test_end();
}
