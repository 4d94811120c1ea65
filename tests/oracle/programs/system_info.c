/* SPDX-License-Identifier: BSD-3-Clause */
/* sysinfo and sysconf: only what must hold. */
/* world: processor */
#include "oracle.h"
#include <sys/sysinfo.h>

int main(void)
{
	struct sysinfo s;

	TRY(sysinfo(&s));
	HOLDS(s.uptime >= 0);
	HOLDS(s.totalram > 0 && s.freeram < s.totalram);
	HOLDS(s.mem_unit > 0);
	HOLDS(s.procs >= 1);
	TRY(syscall(SYS_sysinfo, (void *)8));
	printf("page %ld clock %ld\n", sysconf(_SC_PAGESIZE), sysconf(_SC_CLK_TCK));
	HOLDS(sysconf(_SC_PHYS_PAGES) > 0);
	HOLDS(sysconf(_SC_NPROCESSORS_ONLN) >= 1);
	printf("open %ld\n", sysconf(_SC_OPEN_MAX));
	return 0;
}
