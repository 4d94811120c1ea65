/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Printing of arguments and results.
 */
#pragma once

#include <arrow/types.h>

#include "line.h"

#define ARGUMENTS_MAX 6

/**
 * struct strace_call - A call that is being traced.
 * @name: of the call
 * @arguments: as the program gave them
 * @done: it is over
 * @result: of a call that is over
 */
struct strace_call {
	const char *name;
	long arguments[ARGUMENTS_MAX];
	bool done;
	long result;
};

/** arguments_add_call() - Append a call, its arguments and its result. */
void arguments_add_call(struct strace_line *line,
			const struct strace_call *call);
