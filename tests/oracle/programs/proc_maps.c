/* SPDX-License-Identifier: BSD-3-Clause */
/* /proc/self/maps shows what was mapped. */
#include "oracle.h"

int main(void)
{
	char line[512];
	char *p = mmap(NULL, 3 * 4096, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	NEED(mprotect(p + 4096, 4096, PROT_READ | PROT_WRITE) == 0);
	FILE *file = fopen("/proc/self/maps", "r");
	bool stack = false, ordered = true;
	unsigned long last = 0, start, end;
	char prot[8];

	NEED(file);
	while (fgets(line, sizeof(line), file)) {
		NEED(sscanf(line, "%lx-%lx %7s", &start, &end, prot) == 3);
		if (start >= 0xffffffff00000000)
			continue;
		ordered = ordered && start >= last && end > start;
		last = end;
		stack = stack || strstr(line, "[stack]");
		if (start == (unsigned long)p + 4096)
			printf("middle %s %lu\n", prot, end - start);
	}
	HOLDS(stack);
	HOLDS(ordered);
	return 0;
}
