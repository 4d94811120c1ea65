/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Ending the machine. How the program ended is not told here but by the
 * verdict (<arrow/verdict.h>), since hardly a machine can carry a status.
 *
 * Drivers stand in a table in the order of rank and are tried one after
 * another; behind the last comes arrow_arch_stop().
 */
#pragma once

#include <arrow/compiler.h>

/**
 * struct arrow_exit_ops - One way to end the machine.
 * @name: for messages
 * @stop: try it; returns if it did not work. @status is the program's status,
 *	0 to 255, for platforms whose end carries one; others ignore it. It must
 *	do nothing to a machine that lacks the device, needs no memory, and may
 *	be called in a panic
 */
struct arrow_exit_ops {
	const char *name;
	void (*stop)(int status);
};

/* The table, in the order of rank; written by the generator. */
extern const struct arrow_exit_ops *const arrow_exit_table[];
extern const unsigned int arrow_exit_table_size;

/**
 * arrow_exit_machine() - End the machine now.
 * @status: the program's status, 0 to 255; 134 after a panic
 *
 * Writes no verdict and flushes nothing: that has been done by the caller.
 *
 * Context: any, panic included. Does not return.
 */
ARROW_API void arrow_exit_machine(int status) __noreturn;

/**
 * arrow_exit_wait() - Give the monitor time to end the machine.
 *
 * For a driver whose device acts on a write a little later: the next way to
 * end the machine must not be tried meanwhile.
 */
ARROW_API void arrow_exit_wait(void);
