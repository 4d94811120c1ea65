/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A program to be stopped at in a debugger. It makes its system call itself: a
 * back trace goes through a C library only if that says how.
 */
#include <string.h>

#define CALL_WRITE 1

int volatile turns;

static __attribute__((noinline)) void greet(const char *whom)
{
	long result;

	turns++;
	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "a"(CALL_WRITE), "D"(1), "S"(whom), "d"(strlen(whom))
			 : "rcx", "r11", "memory");
	turns += result < 0;
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		greet(argv[i]);
	return 0;
}
