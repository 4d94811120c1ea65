/* SPDX-License-Identifier: BSD-3-Clause */
/* Makes the call of the library `planted` with a good number, then a bad one. */
#define CALL_SYSFS 139
#define CALL_EXIT_GROUP 231

static long call(long number, long a)
{
	long result;

	__asm__ volatile("syscall"
			 : "=a"(result)
			 : "a"(number), "D"(a)
			 : "rcx", "r11", "memory");
	return result;
}

void _start(void)
{
	long five = call(CALL_SYSFS, 4);

	call(CALL_SYSFS, 0x7fffffff);
	call(CALL_EXIT_GROUP, five + 1);
}
