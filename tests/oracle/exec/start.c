/* SPDX-License-Identifier: BSD-3-Clause */
/* The state of the processor at the first instruction: as if there had been none. */
#include "exec.h"

#ifdef __x86_64__
#define ROUND_UP 0x5f80
static unsigned int control(void)
{
	return __builtin_ia32_stmxcsr();
}
static void set_control(unsigned int value)
{
	unsigned short old = 0x0f7f;

	__builtin_ia32_ldmxcsr(value);
	__asm__ volatile("fldcw %0" : : "m"(old));
}
#define FIRST 0x1f80
#else
#define ROUND_UP 0x400000
static unsigned int control(void)
{
	unsigned long value;

	__asm__ volatile("mrs %0, fpcr" : "=r"(value));
	return value;
}
static void set_control(unsigned int value)
{
	__asm__ volatile("msr fpcr, %0" : : "r"((unsigned long)value));
}
#define FIRST 0
#endif

static volatile double one = 1.0, three = 3.0;

int main(int argc, char **argv)
{
	HOLDS(control() == FIRST);
	HOLDS((long double)one / three < 0.333333333333333334L);
	HOLDS(one / three <= 0.33333333333333331);
	HOLDS(errno == 0);
	if (argc < 3) {
		char *words[] = {"x", "y", argc > 1 ? "z" : NULL, NULL};

		errno = 5;
		fflush(stdout);
		set_control(ROUND_UP);
		execve("/program", words, environ);
		printf("not executed\n");
	}
	return 0;
}
