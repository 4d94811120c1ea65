/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A table of system calls in which those that are traced lead here. The rest
 * of the table is as it was, so that they cost nothing.
 */
#include <arrow/cmdline.h>
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/print.h>
#include <arrow/strace.h>
#include <arrow/syscall.h>

#include "arguments.h"

/* Linux 6.1 has 450 calls; those that are served have numbers far below. */
#define STRACE_TABLE_MAX 512

_Static_assert(CONFIG_SYSCALL_NAMES, "the generator leaves names out else");

static int16_t strace_table[STRACE_TABLE_MAX];

/* The call that is being served; its name is NULL when there is none. */
static struct strace_call strace_call;

static const char *strace_name(unsigned long number)
{
	if (number < arrow_gen_syscall_name_count &&
	    arrow_gen_syscall_names[number])
		return arrow_gen_syscall_names[number];
	return "unknown";
}

static void strace_print(const struct strace_call *call)
{
	struct strace_line line = { .length = 0 };

	arguments_add_call(&line, call);
	arrow_print("strace: %s", line.text);
}

/* Within the reach of the table, as all that serves calls. */
static __section(".text.arrow_syscall_traced") long
strace_serve(long a, long b, long c, long d, long e, long f, long number)
{
	strace_call = (struct strace_call){
		.name = strace_name((unsigned long)number),
		.arguments = { a, b, c, d, e, f },
	};
	strace_call.result = arrow_syscall_at(
		arrow_gen_syscalls, arrow_syscall_slot((unsigned long)number))(
		a, b, c, d, e, f);
	strace_call.done = true;
	strace_print(&strace_call);
	strace_call.name = NULL;
	return strace_call.result;
}

/* The word's value: "" for all calls, a list of calls, or "!" and a list. */
static const char *strace_wish;

/* Does the list, with commas between, have the name? */
static bool strace_lists(const char *list, const char *name)
{
	while (*list) {
		const char *letter = name;

		while (*letter && *list == *letter) {
			list++;
			letter++;
		}
		if (!*letter && (!*list || *list == ','))
			return true;
		while (*list && *list++ != ',')
			;
	}
	return false;
}

static bool strace_is_wanted(unsigned long number)
{
	if (!*strace_wish)
		return true;
	if (*strace_wish == '!')
		return !strace_lists(strace_wish + 1, strace_name(number));
	return strace_lists(strace_wish, strace_name(number));
}

/* A call that nobody serves has been answered. */
static void strace_missing(const long arguments[static 6], long number)
{
	struct strace_call call = {
		.name = strace_name((unsigned long)number),
		.done = true,
		.result = -ENOSYS,
	};

	if (!strace_is_wanted((unsigned long)number))
		return;
	for (unsigned int i = 0; i < ARGUMENTS_MAX; i++)
		call.arguments[i] = arguments[i];
	strace_print(&call);
}

/* The program ends within a call. */
static void strace_end(void)
{
	if (strace_call.name)
		strace_print(&strace_call);
}

static bool strace_is_missing(arrow_syscall_function *function)
{
	return (uintptr_t)function == (uintptr_t)arrow_syscall_missing;
}

int arrow_strace_init(void)
{
	static struct arrow_ending_hook hook = { .run = strace_end };
	intptr_t distance =
		(intptr_t)strace_serve - (intptr_t)arrow_gen_syscalls;

	strace_wish = arrow_cmdline_find("arrow.strace");
	if (!strace_wish)
		return 0;
	if (arrow_gen_syscall_count > STRACE_TABLE_MAX)
		return -E2BIG;
	if (distance != (int16_t)distance)
		return -ERANGE;
	for (unsigned long i = 0; i < arrow_gen_syscall_count; i++) {
		strace_table[i] = arrow_gen_syscalls[i];
		if (strace_is_wanted(arrow_syscall_number(i)) &&
		    !strace_is_missing(arrow_syscall_at(arrow_gen_syscalls, i)))
			strace_table[i] = (int16_t)distance;
	}
	arrow_syscall_active = strace_table;
	arrow_syscall_on_missing = strace_missing;
	arrow_ending_add(&hook);
	return 0;
}
