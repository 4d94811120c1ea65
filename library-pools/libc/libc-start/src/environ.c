/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The environment: a vector that arrow_app_run() builds and that never changes
 * by itself.
 */
#include <arrow/app.h>
#include <arrow/types.h>

char **environ;

/* The value if @var is @name followed by "=", else NULL. */
static char *environ_value(char *var, const char *name)
{
	for (; *name != '\0'; name++, var++) {
		if (*var != *name)
			return NULL;
	}
	return *var == '=' ? var + 1 : NULL;
}

char *getenv(const char *name)
{
	char **var = environ;
	char *value = NULL;

	if (!var || *name == '\0')
		return NULL;
	while (*var && !value)
		value = environ_value(*var++, name);
	return value;
}
