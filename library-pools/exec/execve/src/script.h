/* SPDX-License-Identifier: BSD-3-Clause */
/* Scripts: files whose first line names who reads them. */
#pragma once

#include <arrow/types.h>

/* Of the first line Linux looks at so many bytes. */
#define SCRIPT_LINE 256

/**
 * script_read() - Take the first line apart.
 * @line: the first bytes of the file, with zeros behind its end; changed
 * @interpreter: set to the path of who reads it, a text in @line
 * @argument: set to the rest of the line without blanks around it, likewise, or
 *	to NULL if there is none
 *
 * Return: 0; -EACCES if a NUL stands in the place of the name; -ENOEXEC if the
 * file is no script, or the line names nobody or is so long that the name might
 * have been cut off.
 */
int script_read(char line[static SCRIPT_LINE], char **interpreter,
		char **argument);
