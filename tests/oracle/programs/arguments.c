/* SPDX-License-Identifier: BSD-3-Clause */
/* Arguments and environment. */
#include "oracle.h"
#include <sys/auxv.h>

extern char **environ;

int main(int argc, char **argv)
{
	printf("%d\n", argc);
	for (int i = 0; i <= argc; i++)
		printf("%d |%s|\n", i, argv[i] ? argv[i] : "(null)");
	for (char **e = environ; *e; e++)
		printf("|%s|\n", *e);
	HOLDS((uintptr_t)environ == (uintptr_t)(argv + argc + 1));
	argv[0][0] = 'X';
	printf("%s\n", argv[0]);
	setenv("NEW", "value", 1);
	printf("%s %s\n", getenv("NEW"), getenv("TZ"));
	return 0;
}
