/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a program finds on its stack.
 */
#pragma once

#include <arrow/program.h>
#include <arrow/types.h>

#include "table.h"
#include "words.h"

/* Bytes that AT_RANDOM points to. */
#define STACK_RANDOM_SIZE 16

/**
 * program_stack_fill() - Write arguments, environment and auxiliary vector.
 * @table: what is attached
 * @words: its texts
 * @random: %STACK_RANDOM_SIZE unpredictable bytes
 * @top: the address behind the stack, a multiple of 16
 * @layout: filled in
 *
 * Panics if there is no memory for it.
 */
void program_stack_fill(const struct program_table *table,
			const struct program_words *words, const void *random,
			uintptr_t top, struct arrow_program_layout *layout);
