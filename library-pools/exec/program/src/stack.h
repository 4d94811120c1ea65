/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a program finds on its stack.
 */
#pragma once

#include <arrow/program.h>
#include <arrow/types.h>

#include "table.h"
#include "words.h"

/**
 * struct program_found - What the stack's place and content depend on, beside
 * what is attached.
 * @top: the address behind the stack, a multiple of 16
 * @vdso: AT_SYSINFO_EHDR; 0: none
 * @random: %ARROW_PROGRAM_RANDOM_SIZE unpredictable bytes
 */
struct program_found {
	uintptr_t top;
	uintptr_t vdso;
	const void *random;
};

/**
 * program_stack_fill() - Write arguments, environment and auxiliary vector.
 * @table: what is attached
 * @words: its texts
 * @found: the rest
 * @layout: filled in
 *
 * Panics if there is no memory for it.
 */
void program_stack_fill(const struct program_table *table,
			const struct program_words *words,
			const struct program_found *found,
			struct arrow_program_layout *layout);
