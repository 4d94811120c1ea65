/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Prints a line, then its arguments, a line each. `--status N` among them is
 * not printed: the program ends with status N.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
	int status = 0;

	puts("hello, world");
	for (int i = 1; i < argc; i++) {
		if (strcmp(argv[i], "--status") == 0 && i + 1 < argc)
			status = atoi(argv[++i]);
		else
			puts(argv[i]);
	}
	return status;
}
