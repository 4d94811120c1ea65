/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The kernel command line.
 *
 *     console=ns16550 arrow.quiet arrow.env.TZ="UTC" -- first "second one"
 *
 * Words are split at blanks. A part in double quotes keeps its blanks and
 * knows the escapes \" \\ \n and \xHH (never \x00); outside of quotes a
 * backslash is an ordinary character. Words before `--` are NAME=VALUE or NAME
 * and are for the kernel, which ignores those it does not know. Words after
 * `--` are the program's arguments, whatever they look like.
 *
 * The line is decoded once, in place; every pointer handed out points into it
 * and stays valid for good.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Longest command line in bytes, without the NUL that ends it. */
#define ARROW_CMDLINE_MAX 2048

/**
 * arrow_cmdline_init() - Decode the command line, in place.
 * @line: the text, ended by NUL or by @size; kept and written to from now on
 * @size: bytes of the buffer at @line that may be looked at
 *
 * After a failure the command line counts as empty. Called once, early in
 * boot, before any other function here.
 *
 * Return: 0; -E2BIG if there is no NUL in the first %ARROW_CMDLINE_MAX + 1 or
 * @size bytes; -EINVAL if a quote is not closed or an escape is unknown.
 */
ARROW_API int arrow_cmdline_init(char *line, size_t size);

/**
 * arrow_cmdline_find() - The value of a kernel word.
 * @name: what stands before the `=`
 *
 * Return: the text behind `=` in the last word of that name, "" for a word
 * without `=`, NULL if there is no such word.
 */
ARROW_API const char *arrow_cmdline_find(const char *name);

/**
 * arrow_cmdline_next() - Walk over the words of one name, in their order.
 * @name: what stands before the `=`
 * @cursor: 0 for the first call, then as this function left it
 *
 * Return: the next value as in arrow_cmdline_find(), or NULL at the end.
 */
ARROW_API const char *arrow_cmdline_next(const char *name,
					 unsigned int *cursor);

/**
 * arrow_cmdline_take() - Find a kernel word and remove it.
 * @name: what stands before the `=`
 *
 * For what the program must not see: nobody finds the word afterwards. The
 * text stays where it is, for the caller alone.
 *
 * Return: as arrow_cmdline_find(); all words of that name are removed.
 */
ARROW_API const char *arrow_cmdline_take(const char *name);

/**
 * arrow_cmdline_env() - Walk over the variables set by `arrow.env.NAME=VALUE`.
 * @cursor: 0 for the first call, then as this function left it
 *
 * Return: the next variable as "NAME=VALUE", or NULL at the end.
 */
ARROW_API char *arrow_cmdline_env(unsigned int *cursor);

/**
 * arrow_cmdline_args() - The program's arguments, if the command line has any.
 * @count: set to the number of arguments, the place for argv[0] included
 *
 * The vector is ready to be handed to main: element 0 is left for the caller to
 * put the program's name in, the words after `--` follow, then NULL.
 *
 * Return: the vector; NULL, with @count untouched, when there is no `--`.
 */
ARROW_API char **arrow_cmdline_args(int *count);
