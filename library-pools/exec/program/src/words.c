/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Choosing words. All are few, so that looking through them is cheap enough.
 */
#include <arrow/cmdline.h>

#include "words.h"

static const char *words_end(const struct program_words *words)
{
	return words->texts + words->size;
}

/* The text behind one; where the texts end if there is none. */
static const char *words_next(const struct program_words *words,
			      const char *text)
{
	const char *end = words_end(words);

	while (text < end && *text)
		text++;
	return text < end ? text + 1 : end;
}

size_t program_words_max(const struct program_words *words)
{
	size_t count = (size_t)words->argument_count + words->variable_count;
	unsigned int cursor = 0;
	int said_count;

	if (arrow_cmdline_args(&said_count))
		count += (size_t)said_count;
	while (arrow_cmdline_env(&cursor))
		count++;
	return count;
}

size_t program_words_arguments(const struct program_words *words,
			       const char **vector)
{
	const char *text = words_next(words, words->texts);
	size_t count = words->argument_count;
	int said_count;
	char **said = arrow_cmdline_args(&said_count);

	/* so that every text that begins before the end also ends there */
	if (words_end(words)[-1] || (count && text == words_end(words)))
		return PROGRAM_WORDS_DAMAGED;
	if (!said) {
		for (size_t i = 0; i < count; i++, text = words_next(words, text)) {
			if (text == words_end(words))
				return PROGRAM_WORDS_DAMAGED;
			vector[i] = text;
		}
		return count;
	}
	/* the program's own name stays what it was */
	vector[0] = count ? text : words->texts;
	for (int i = 1; i < said_count; i++)
		vector[i] = said[i];
	return (size_t)said_count;
}

static bool words_have_same_name(const char *a, const char *b)
{
	while (*a == *b && *a != '=' && *a) {
		a++;
		b++;
	}
	return *a == *b;
}

/* Set the variable among @count, or add it. Return: how many there are. */
static size_t words_set(const char **vector, size_t count, const char *variable)
{
	size_t i = 0;

	while (i < count && !words_have_same_name(vector[i], variable))
		i++;
	vector[i] = variable;
	return i < count ? count : count + 1;
}

size_t program_words_variables(const struct program_words *words,
			       const char **vector)
{
	const char *text = words->texts;
	unsigned int cursor = 0;
	const char *variable;
	size_t count = 0;

	for (unsigned int i = 0; i <= words->argument_count; i++)
		text = words_next(words, text);
	while (count < words->variable_count && text < words_end(words)) {
		vector[count++] = text;
		text = words_next(words, text);
	}
	if (text != words_end(words) || text[-1] ||
	    count < words->variable_count)
		return PROGRAM_WORDS_DAMAGED;
	while ((variable = arrow_cmdline_env(&cursor)))
		count = words_set(vector, count, variable);
	return count;
}
