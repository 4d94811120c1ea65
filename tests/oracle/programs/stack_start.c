/* SPDX-License-Identifier: BSD-3-Clause */
/* How the stack looks when the program starts. */
/* world: processor */
#include "oracle.h"

extern char **environ;

int main(int argc, char **argv)
{
	uintptr_t start = (uintptr_t)(argv - 1);
	long *words = (long *)start;

	HOLDS(start % 16 == 0);
	HOLDS(words[0] == argc);
	HOLDS(argv[argc] == NULL);
	HOLDS((uintptr_t)argv[0] > start);
	HOLDS(argv[0] + strlen(argv[0]) + 1 == argv[1] || argc == 1);
	return 0;
}
