/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Signals to the only process, from itself or from the kernel. A signal is
 * ignored, waits while it is blocked, or ends the run; with SIGNAL_HANDLERS it
 * may have a handler, see <arrow/signal_info.h>.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Numbers that have a meaning for the kernel; Linux's. */
#define ARROW_SIGNAL_ILL 4
#define ARROW_SIGNAL_TRAP 5
#define ARROW_SIGNAL_BUS 7
#define ARROW_SIGNAL_FPE 8
#define ARROW_SIGNAL_KILL 9
#define ARROW_SIGNAL_SEGV 11
#define ARROW_SIGNAL_PIPE 13
#define ARROW_SIGNAL_CHILD 17
#define ARROW_SIGNAL_CONTINUE 18
#define ARROW_SIGNAL_STOP 19
#define ARROW_SIGNAL_TERMINAL_STOP 20
#define ARROW_SIGNAL_TERMINAL_IN 21
#define ARROW_SIGNAL_TERMINAL_OUT 22
#define ARROW_SIGNAL_URGENT 23
#define ARROW_SIGNAL_FILE_SIZE 25
#define ARROW_SIGNAL_WINDOW 28
#define ARROW_SIGNAL_SYS 31

/* The highest number. */
#define ARROW_SIGNAL_MAX 64

/* Sizes of the calls' signal sets, in bytes. */
#define ARROW_SIGNAL_SET_SIZE 8

/**
 * arrow_signal_send() - Send a signal to the program.
 * @signal: 1 to %ARROW_SIGNAL_MAX
 *
 * Returns when the signal is ignored or blocked, or has a handler that can be
 * called. Else the run ends.
 *
 * Context: a system call, or an interrupt.
 */
ARROW_API void arrow_signal_send(int signal);

/**
 * arrow_signal_has_handler() - Has the program set a function for it?
 * @signal: 1 to %ARROW_SIGNAL_MAX
 */
ARROW_API bool arrow_signal_has_handler(int signal);

/**
 * arrow_signal_exec() - Another program takes the place of the one that runs.
 *
 * Handlers are gone, what was ignored stays so; what is blocked and what waits
 * stays, too. The running thread has no stack for handlers.
 */
ARROW_API void arrow_signal_exec(void);
