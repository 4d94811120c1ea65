/* SPDX-License-Identifier: BSD-3-Clause */
/* Nothing of the old program's memory is left. */
#include "exec.h"

static char zeros[100000];
static int data = 5;

static bool is_mapped(uintptr_t at)
{
	unsigned char state;

	return mincore((void *)at, 4096, &state) == 0;
}

int main(int argc, char **argv)
{
	const uintptr_t low = 0x20000000, high = 0x500000000000;
	bool clean = true;

	for (size_t i = 0; i < sizeof(zeros); i++)
		clean &= !zeros[i];
	HOLDS(clean);
	HOLDS(data == 5);
	HOLDS(is_mapped(low));
	HOLDS(is_mapped(high));
	char *before = (char *)syscall(SYS_brk, 0);
	char *after = (char *)syscall(SYS_brk, before + (1 << 20));
	HOLDS(after == before + (1 << 20));
	clean = true;
	for (int i = 0; i < 1 << 20; i += 512)
		clean &= !before[i];
	HOLDS(clean);
	memset(before, 7, 1 << 20);
	memset(zeros, 9, sizeof(zeros));
	data = 6;
	WORKS(mlockall(MCL_FUTURE));
	WORKS(munlockall());
	HOLDS(mmap((void *)low, 4096, PROT_READ | PROT_WRITE,
		   MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1,
		   0) == (void *)low);
	HOLDS(mmap((void *)high, 1 << 22, PROT_READ,
		   MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED, -1,
		   0) == (void *)high);
	if (argc < 4) {
		char *words[] = {"x", "2", argc > 1 ? "3" : NULL,
				 argc > 2 ? "4" : NULL, NULL};

		fflush(stdout);
		TRY(execve("/program", words, environ));
	}
	return 0;
}
