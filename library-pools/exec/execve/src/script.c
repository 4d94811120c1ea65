/* SPDX-License-Identifier: BSD-3-Clause */
/* The line is "#!", a path, and perhaps one argument, blanks around both. */
#include <arrow/errno.h>

#include "script.h"

static bool script_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* The first character from @at on that is no blank; @end if all are. */
static char *script_skip(char *at, const char *end)
{
	while (at < end && script_is_blank(*at))
		at++;
	return at;
}

/* Where a word ends: at a blank, at NUL, or at @end. */
static char *script_word_end(char *at, const char *end)
{
	while (at < end && *at && !script_is_blank(*at))
		at++;
	return at;
}

/* The end of the line; NULL if a name might go on behind what is known. */
static char *script_line_end(char *line)
{
	char *last = line + SCRIPT_LINE - 1, *at = line;

	while (at <= last && *at != '\n')
		at++;
	if (at <= last)
		return at;
	at = script_skip(line + 2, last);
	return script_word_end(at, last) < last ? last : NULL;
}

int script_read(char line[static SCRIPT_LINE], char **interpreter,
		char **argument)
{
	if (line[0] != '#' || line[1] != '!')
		return -ENOEXEC;
	char *end = script_line_end(line);

	if (!end)
		return -ENOEXEC;
	while (end > line + 2 && script_is_blank(end[-1]))
		end--;
	char *name = script_skip(line + 2, end);

	if (name == end)
		return -ENOEXEC;
	/* Linux would open the working directory */
	if (!*name)
		return -EACCES;
	char *behind = script_word_end(name, end);

	*argument = NULL;
	if (behind < end && *behind) {
		*argument = script_skip(behind, end);
		*behind = '\0';
	}
	*end = '\0';
	*interpreter = name;
	return 0;
}
