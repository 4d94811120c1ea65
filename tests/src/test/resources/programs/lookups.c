/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Asks access() for files three folders deep: of 100 parts with 100 files each,
 * as many as the digits of the first argument say, or 100; each another one, or
 * with a second argument the same again and again. The status is 0 if
 * all are there. The difference of two runs is what the calls cost, with some
 * twenty instructions of the program.
 */
#define CALL_ACCESS 21
#define CALL_EXIT_GROUP 231

static long call(long number, long a, long b)
{
	long result;

	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "a"(number), "D"(a), "S"(b)
			 : "rcx", "r11", "memory");
	return result;
}

static unsigned int number(const char *digits)
{
	unsigned int value = 0;

	while (*digits)
		value = value * 10 + (unsigned int)(*digits++ - '0');
	return value;
}

static void two_digits(char *at, unsigned int value)
{
	at[0] = (char)('0' + value / 10 % 10);
	at[1] = (char)('0' + value % 10);
}

__attribute__((used)) static void start(long *stack)
{
	static char path[] = "/data/part-42/file-17";
	char **arguments = (char **)(stack + 1);
	unsigned int count = stack[0] > 1 ? number(arguments[1]) : 100;
	long missing = 0;

	for (unsigned int i = 0; i < count; i++) {
		if (stack[0] < 3) {
			two_digits(path + 11, i);
			two_digits(path + 19, i / 100);
		}
		missing |= call(CALL_ACCESS, (long)path, 0);
	}
	call(CALL_EXIT_GROUP, missing != 0, 0);
}

__asm__(".globl _start\n"
	"_start:\n"
	"\txorl %ebp, %ebp\n"
	"\tmovq %rsp, %rdi\n"
	"\tandq $-16, %rsp\n"
	"\tcall start\n"
	"\thlt\n");
