/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What must hold for any bytes whatever. Used by the fuzz target and by the
 * replay of the corpus.
 */
#pragma once

#include <arrow/cmdline.h>
#include <arrow/errno.h>
#include <arrow/types.h>
#include <stdlib.h>
#include <string.h>

static inline void fuzz_cmdline_expect(bool holds)
{
	if (!holds)
		abort();
}

/* Whether the whole of @text lies in the line. */
static inline bool fuzz_cmdline_inside(const char *text, const char *line,
				       size_t size)
{
	return text >= line && text + strlen(text) < line + size;
}

static inline void fuzz_cmdline_look(const char *line, size_t size)
{
	unsigned int cursor = 0;
	int count = 0;
	const char *text;
	char **args = arrow_cmdline_args(&count);

	for (int i = 1; args && i < count; i++)
		fuzz_cmdline_expect(fuzz_cmdline_inside(args[i], line, size));
	fuzz_cmdline_expect(!args || !args[count]);
	while ((text = arrow_cmdline_env(&cursor)) != NULL)
		fuzz_cmdline_expect(fuzz_cmdline_inside(text, line, size) &&
				    strchr(text, '=') > text);
	text = arrow_cmdline_find("console");
	fuzz_cmdline_expect(!text || fuzz_cmdline_inside(text, line, size));
	fuzz_cmdline_expect(arrow_cmdline_take("console") == text);
	fuzz_cmdline_expect(!arrow_cmdline_find("console"));
}

/* Decode one line and look at all that comes of it. */
static inline void fuzz_cmdline_one(const uint8_t *bytes, size_t size)
{
	char *line = malloc(size + 1);

	if (!line)
		return;
	if (size)
		memcpy(line, bytes, size);
	line[size] = '\0';
	bool too_long = strlen(line) > ARROW_CMDLINE_MAX;
	int error = arrow_cmdline_init(line, size + 1);

	fuzz_cmdline_expect(!error || error == -EINVAL || error == -E2BIG);
	fuzz_cmdline_expect(!too_long || error);
	fuzz_cmdline_look(line, size + 1);
	free(line);
}
