/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * System calls of an attached program, between the architecture's entry and the
 * libraries that serve them.
 *
 * A library serves the call NAME by a function arrow_sys_NAME() and
 * `syscalls: [NAME]` in its manifest; the generator makes the table. A call
 * that no library serves answers ENOSYS. It is counted, and with the word
 * `arrow.report-missing` on the command line the kernel says at the end of the
 * run which ones there were and how often:
 *
 *     arrow: missing call 435, 2 times
 *
 * `arrow run --report-missing` makes names of the numbers.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/gen.h>
#include <arrow/types.h>

/**
 * arrow_syscall_active - The table that the program's calls go through.
 *
 * arrow_gen_syscalls, unless something that looks at every call has put a
 * table of its own there, of the same length.
 */
ARROW_API extern const int16_t *arrow_syscall_active;

/**
 * arrow_syscall_at() - Find the function in a place of a table.
 * @table: of functions, by how far from the first byte of arrow_gen_syscalls they
 *	lie
 * @slot: the place
 *
 * Return: the function.
 */
static inline arrow_syscall_function *arrow_syscall_at(const int16_t *table,
						       unsigned long slot)
{
	return (arrow_syscall_function *)((uintptr_t)arrow_gen_syscalls +
					  (uintptr_t)(intptr_t)table[slot]);
}

/**
 * arrow_syscall_slot() - Find the place of a call.
 * @number: of a call that a table has a place for
 *
 * Return: the place.
 */
static inline unsigned long arrow_syscall_slot(unsigned long number)
{
	return number < arrow_gen_syscall_gap ?
		       number :
		       number - arrow_gen_syscall_gap_size;
}

/**
 * arrow_syscall_number() - Find the call of a place.
 * @slot: of a table
 *
 * Return: the call's number.
 */
static inline unsigned long arrow_syscall_number(unsigned long slot)
{
	return slot < arrow_gen_syscall_gap ?
		       slot :
		       slot + arrow_gen_syscall_gap_size;
}

/**
 * arrow_syscall_on_missing - Is told of each call that no library serves, after
 * it was counted. NULL: nobody is.
 */
ARROW_API extern void (*arrow_syscall_on_missing)(const long arguments[6],
						  long number);

/**
 * arrow_syscall_missing() - Answer a call that no library serves.
 * @a: its first argument, and so on
 * @number: of the call
 *
 * Return: -ENOSYS.
 */
ARROW_API long arrow_syscall_missing(long a, long b, long c, long d, long e,
				     long f, long number);

/**
 * arrow_syscall_refuse() - Count a call as missing that a library serves in part.
 * @function: that serves it, one of the table's
 *
 * Return: -ENOSYS.
 */
ARROW_API long arrow_syscall_refuse(arrow_syscall_function *function);
