/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The words that a program is started with, chosen from what is attached and
 * what the command line says.
 */
#pragma once

#include <arrow/types.h>

#define PROGRAM_WORDS_DAMAGED SIZE_MAX

/**
 * struct program_words - The texts attached, one after another.
 * @texts: the first, the file's name; all of them are readable
 * @size: bytes of them
 * @argument_count: how many are arguments
 * @variable_count: how many are variables
 */
struct program_words {
	const char *texts;
	size_t size;
	unsigned int argument_count;
	unsigned int variable_count;
};

/**
 * program_words_max() - How many words the program gets at most.
 *
 * Return: arguments and variables, attached and of the command line.
 */
size_t program_words_max(const struct program_words *words);

/**
 * program_words_arguments() - Choose the arguments.
 * @words: what is attached
 * @vector: set to the texts of argv, without the NULL behind
 *
 * Return: how many; %PROGRAM_WORDS_DAMAGED if there are
 * fewer texts than are counted, or the last has no end.
 */
size_t program_words_arguments(const struct program_words *words,
			       const char **vector);

/**
 * program_words_variables() - Choose the environment.
 * @words: what is attached
 * @vector: set to the texts of envp, without the NULL behind
 *
 * A variable of the command line takes the place of one with the same name.
 *
 * Return: how many; %PROGRAM_WORDS_DAMAGED if there are not as many texts as
 * are counted.
 */
size_t program_words_variables(const struct program_words *words,
			       const char **vector);
