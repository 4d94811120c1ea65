/* SPDX-License-Identifier: BSD-3-Clause */
/* How much may be handed on. */
#include "exec.h"

static char text[131073];

static char **words(size_t count, size_t length)
{
	char **all = calloc(count + 2, sizeof(*all));

	memset(text, 'w', sizeof(text));
	text[length] = '\0';
	all[0] = "next";
	for (size_t i = 0; i < count; i++)
		all[i + 1] = text;
	return all;
}

int main(int argc, char **argv)
{
	char *none[] = {NULL};

	if (!strcmp(argv[0], "next")) {
		printf("%d words, the last of %zu\n", argc,
		       strlen(argv[argc - 1]));
		fflush(stdout);
		if (argc == 2)
			TRY(execve("/program", words(10, 100000), none));
		if (argc == 11)
			TRY(execve("/program", words(50000, 15), environ));
		return 0;
	}
	TRY(execve("/program", words(1, 131072), environ));
	TRY(execve("/program", words(30, 100000), environ));
	TRY(execve("/program", none, words(30, 100000)));
	TRY(execve("/program", words(300000, 0), environ));
	fflush(stdout);
	TRY(execve("/program", words(1, 131071), environ));
	return 1;
}
