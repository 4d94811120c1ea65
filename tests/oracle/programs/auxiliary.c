/* SPDX-License-Identifier: BSD-3-Clause */
/* The auxiliary vector. */
/* world: processor */
#include "oracle.h"
#include <sys/auxv.h>
#include <sys/utsname.h>

int main(void)
{
	struct utsname system;

	NEED(uname(&system) == 0);
	printf("page %lu\n", getauxval(AT_PAGESZ));
	printf("clock %lu\n", getauxval(AT_CLKTCK));
	printf("uid %lu %lu gid %lu %lu secure %lu\n", getauxval(AT_UID),
	       getauxval(AT_EUID), getauxval(AT_GID), getauxval(AT_EGID),
	       getauxval(AT_SECURE));
	printf("phent %lu\n", getauxval(AT_PHENT));
	HOLDS(getauxval(AT_PHDR) != 0);
	HOLDS(getauxval(AT_ENTRY) != 0);
	HOLDS(getauxval(AT_RANDOM) != 0);
	HOLDS(getauxval(AT_PLATFORM) && !strcmp((char *)getauxval(AT_PLATFORM), system.machine));
	HOLDS(getauxval(AT_EXECFN) != 0);
	printf("%s\n", (char *)getauxval(AT_EXECFN));
	HOLDS(getauxval(AT_HWCAP) != 0);
	HOLDS(getauxval(AT_BASE) == 0);
	printf("flags %lu\n", getauxval(AT_FLAGS));
	HOLDS(getauxval(AT_SYSINFO_EHDR) != 0);
	HOLDS(getauxval(AT_MINSIGSTKSZ) >= 1024);
	uint64_t *random = (uint64_t *)getauxval(AT_RANDOM);
	HOLDS(random[0] != 0 && random[0] != random[1]);
	return 0;
}
