/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The verdict: how the program ended, told to who started the machine.
 *
 *     arrow-exit 3f9a01c2 status=7
 *
 * No machine can carry a status from 0 to 255 in its own end, so one line says
 * it. The number is the word `arrow.run=` of the command line; it is taken from
 * there before the program starts, so a program cannot forge the line by
 * chance. Without that word nothing is ever written.
 *
 * The line goes to the descriptor in `arrow.run=HEX,FD` where the platform has
 * descriptors, else to the debug console, else to the last console. Where there
 * are none a word with `,FD` is malformed.
 */
#pragma once

#include <arrow/compiler.h>

/**
 * arrow_verdict_init() - Take `arrow.run=` from the command line.
 *
 * Called by the generated start-up code.
 *
 * Return: 0, also for a word that is malformed, which counts as absent.
 */
ARROW_API int arrow_verdict_init(void);

/**
 * arrow_verdict_exit() - Tell that the program ended by itself.
 * @status: its status; the low eight bits count
 *
 * Of all verdict functions only the first call writes. What the program wrote
 * must have reached its console before.
 *
 * Context: any, panic included.
 */
ARROW_API void arrow_verdict_exit(int status);

/**
 * arrow_verdict_signal() - Tell that a signal ended the program.
 * @signal: its number, from 1
 */
ARROW_API void arrow_verdict_signal(int signal);

/** arrow_verdict_panic() - Tell that the kernel gave up. */
ARROW_API void arrow_verdict_panic(void);
