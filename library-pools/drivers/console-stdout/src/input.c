/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A console has no end of input, and descriptor 0 has one: it is the key that
 * ends input at a terminal, typed once. Nobody types behind it.
 */
#include "input.h"

#include <arrow/errno.h>
#include <arrow/plat/process.h>

#define INPUT_DESCRIPTOR 0

/* Control-D */
#define INPUT_END_KEY 4

/* How long one who still waits then rests at a time, in nanoseconds. */
#define INPUT_REST 100000000

static bool input_ended;

/* Who is told of input by the host; NULL: it tells nobody of such a file. */
static void (*input_came)(void);

size_t input_read(char *to, size_t n)
{
	ssize_t found;

	if (input_ended || !n)
		return 0;
	found = arrow_plat_process_read(INPUT_DESCRIPTOR, to, n);
	if (found > 0)
		return (size_t)found;
	if (found == -EAGAIN)
		return 0;
	input_ended = true;
	to[0] = INPUT_END_KEY;
	return 1;
}

void input_notify(void (*came)(void))
{
	if (arrow_plat_process_notify(INPUT_DESCRIPTOR, came))
		input_came = came;
}

void input_provoke(void)
{
	if (input_came)
		input_came();
	else if (input_ended)
		arrow_plat_process_sleep(INPUT_REST);
	else
		arrow_plat_process_await(INPUT_DESCRIPTOR);
}
