/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Firmware and loaders print on the console that will be the program's. One
 * line says where they are done:
 *
 *     arrow-begin 3f9a01c2
 *
 * The number is the word `arrow.begin=` of the command line. Without that word
 * nothing is written.
 */
#pragma once

#include <arrow/compiler.h>

/**
 * arrow_begin_init() - Write the line, if it is asked for.
 *
 * Called by the generated start-up code, before the program starts.
 *
 * Return: 0, also for a word that is malformed, which counts as absent.
 */
ARROW_API int arrow_begin_init(void);
