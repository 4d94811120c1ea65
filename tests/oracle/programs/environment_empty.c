/* SPDX-License-Identifier: BSD-3-Clause */
/* Clearing the environment. */
#include "oracle.h"

extern char **environ;

int main(void)
{
	TRY(clearenv());
	printf("%s\n", environ && *environ ? "some" : "none");
	TRY(setenv("A", "1", 1));
	TRY(setenv("A", "2", 0));
	TRY(setenv("", "x", 1));
	TRY(setenv("a=b", "x", 1));
	TRY(unsetenv("A"));
	printf("%s\n", getenv("A") ? "set" : "unset");
	return 0;
}
