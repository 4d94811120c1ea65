/* SPDX-License-Identifier: BSD-3-Clause */
/* There is one process. */
#include "oracle.h"
#include <spawn.h>

int main(void)
{
	pid_t pid;
	char *argv[] = {"x", NULL};

	int error = posix_spawn(&pid, "/absent", NULL, NULL, argv, NULL);

	printf("%s\n", error ? "refused" : "spawned");
	return 0;
}
