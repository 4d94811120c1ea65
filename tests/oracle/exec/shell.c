/* SPDX-License-Identifier: BSD-3-Clause */
/* A shell hands over to another program. */
#include "exec.h"

int main(int argc, char **argv)
{
	if (argc == 1) {
		char *words[] = {"sh", "-c",
				 "echo shell $0 $1; A=5; export A; "
				 "exec /program next \"$@\"",
				 "zero", "one", NULL};

		fflush(stdout);
		TRY(execve("/bin/sh", words, environ));
		return 1;
	}
	for (int i = 0; i < argc; i++)
		printf(" [%s]", argv[i]);
	printf(" A=%s\n", getenv("A"));
	fflush(stdout);
	if (!strcmp(argv[1], "next")) {
		exec_text("/tmp/script", "#!/bin/sh -e\n"
					  "echo script $0 $1\n"
					  "exec $2 last\n");
		char *words[] = {"s", "first", "/program", NULL};

		TRY(execve("/tmp/script", words, environ));
	}
	return 3;
}
