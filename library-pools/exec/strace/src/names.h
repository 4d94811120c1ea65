/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Names of the numbers in system calls, as Linux's headers give them.
 */
#pragma once

#include <arrow/types.h>

#include "line.h"

/**
 * names_error() - The name of an error number.
 *
 * Return: the name, or NULL for a number that is none.
 */
const char *names_error(long number);

/** Append what a number means; a number without a name as it is. */
void names_add_signal(struct strace_line *line, long number);
void names_add_clock(struct strace_line *line, long number);
void names_add_whence(struct strace_line *line, long number);
void names_add_folder(struct strace_line *line, long descriptor);
void names_add_request(struct strace_line *line, unsigned long request);
void names_add_prctl(struct strace_line *line, long operation);

/** Append names of bits, with `|` between; bits without a name in hex. */
void names_add_open(struct strace_line *line, unsigned long flags);
void names_add_protection(struct strace_line *line, unsigned long bits);
void names_add_mapping(struct strace_line *line, unsigned long flags);
void names_add_at(struct strace_line *line, unsigned long flags);
