/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A program to be stopped at in a debugger. It makes its system call itself: a
 * back trace goes through a C library only if that says how.
 */
#include <string.h>

#define CALL_WRITE 64

int volatile turns;

static __attribute__((noinline)) void greet(const char *whom)
{
	size_t length = strlen(whom);
	register long number __asm__("x8") = CALL_WRITE;
	register long first __asm__("x0") = 1;
	register const char *second __asm__("x1") = whom;
	register size_t third __asm__("x2") = length;

	turns++;
	__asm__ volatile("svc #0"
			 : "+r"(first)
			 : "r"(number), "r"(second), "r"(third)
			 : "memory");
	turns += first < 0;
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		greet(argv[i]);
	return 0;
}
