/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Arguments and environment. The program's memory is read twice: to find out how
 * much there is, and to copy it. Nothing of the program runs meanwhile.
 */
#include <arrow/alloc.h>
#include <arrow/user_memory.h>
#include <arrow/vma.h>

#include "exec_priv.h"

/* Longest text, NUL included (MAX_ARG_STRLEN). */
#define WORDS_TEXT_MAX 0x20000

/* All texts and pointers: a quarter of the stack's limit, within these bounds. */
#define WORDS_LEAST 0x20000
#define WORDS_MOST 0x600000

/* A text is measured in pieces of so many bytes. */
#define WORDS_PIECE 128

/* What scripts may put before the first argument. */
#define WORDS_ROOM (2 * EXEC_SCRIPTS + 2)

/* The bytes of a text, NUL included; or an error. */
static long words_measure(uintptr_t at)
{
	char piece[WORDS_PIECE];
	uintptr_t start = at;

	while (at - start < WORDS_TEXT_MAX) {
		ssize_t n = arrow_user_text(piece, at, sizeof(piece));

		if (n != -ENAMETOOLONG)
			return n < 0 ? n : (long)(at - start) + n + 1;
		at += sizeof(piece);
	}
	return -E2BIG;
}

static size_t words_limit(void)
{
	uint64_t limit = arrow_vma_limits.stack / 4;

	if (limit > WORDS_MOST)
		limit = WORDS_MOST;
	return limit < WORDS_LEAST ? WORDS_LEAST : limit;
}

/* Count the texts of a vector, and their bytes; @size is added to. */
static long words_count(uintptr_t vector, size_t *size)
{
	size_t limit = words_limit();
	long count = 0;
	uintptr_t text;

	for (; vector; vector += sizeof(text), count++) {
		if (arrow_user_read(&text, vector, sizeof(text)))
			return -EFAULT;
		if (!text)
			break;
		long n = words_measure(text);

		if (n < 0)
			return n;
		*size += (size_t)n;
		if (*size + (size_t)(count + 1) * sizeof(text) > limit)
			return -E2BIG;
	}
	return count;
}

/* Copy the texts of a vector to @at. Return: behind the last; NULL: it changed. */
static char *words_copy(uintptr_t vector, const char **pointers, size_t count,
			char *at, const char *end)
{
	for (size_t i = 0; i < count; i++) {
		uintptr_t text;

		if (arrow_user_read(&text, vector + i * sizeof(text),
				    sizeof(text)))
			return NULL;
		ssize_t n = arrow_user_text(at, text, (size_t)(end - at));

		if (n < 0)
			return NULL;
		pointers[i] = at;
		at += n + 1;
	}
	return at;
}

int exec_words_take(struct exec_words *words, uintptr_t arguments,
		    uintptr_t variables, size_t more)
{
	size_t size = more;
	long argument_count = words_count(arguments, &size);

	if (argument_count < 0)
		return (int)argument_count;
	long variable_count = words_count(variables, &size);

	if (variable_count < 0)
		return (int)variable_count;
	/* no program begins without a name */
	size_t least = argument_count ? (size_t)argument_count : 1;
	size_t pointers = WORDS_ROOM + least + (size_t)variable_count + 1;

	if (size + (least + (size_t)variable_count) * sizeof(uintptr_t) >
	    words_limit())
		return -E2BIG;
	words->block = arrow_alloc(pointers * sizeof(*words->block) + size);
	if (!words->block)
		return -ENOMEM;
	char *texts = (char *)(words->block + pointers);

	words->size = size;
	words->arguments = words->block + WORDS_ROOM;
	words->argument_count = least;
	words->arguments[0] = "";
	words->variables = words->arguments + least;
	words->variable_count = (size_t)variable_count;
	words->variables[variable_count] = NULL;
	texts = words_copy(arguments, words->arguments, (size_t)argument_count,
			   texts, texts + size);
	if (texts)
		texts = words_copy(variables, words->variables,
				   words->variable_count, texts,
				   (char *)(words->block + pointers) + size);
	return texts ? 0 : -EFAULT;
}

void exec_words_push(struct exec_words *words, const char *text)
{
	*--words->arguments = text;
	words->argument_count++;
	while (*text++)
		words->size++;
	words->size++;
}

void exec_words_free(struct exec_words *words)
{
	arrow_free(words->block);
}
