/* SPDX-License-Identifier: BSD-3-Clause */
/* A thousand programs, one behind the other: nothing is left behind. */
#include "exec.h"

int main(int argc, char **argv)
{
	int left = argc > 1 ? atoi(argv[1]) : 1000;
	char number[16];
	char *words[] = {"program", number, NULL};
	char *memory = malloc(1 << 20);

	memset(memory, left, 1 << 20);
	if (open("/data/lines", O_RDONLY | O_CLOEXEC) != 3)
		printf("a descriptor was left\n");
	if (!left) {
		printf("done\n");
		return 5;
	}
	snprintf(number, sizeof(number), "%d", left - 1);
	execve("/program", words, environ);
	printf("not executed: %s, %d left\n", oracle_error(errno), left);
	return 1;
}
