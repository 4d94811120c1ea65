/* SPDX-License-Identifier: BSD-3-Clause */
/* getrlimit, setrlimit, prlimit. */
#include "oracle.h"
#include <sys/resource.h>

static void show(const char *name, int resource)
{
	struct rlimit limit;

	NEED(getrlimit(resource, &limit) == 0);
	printf("%s %llx %llx\n", name, (unsigned long long)limit.rlim_cur,
	       (unsigned long long)limit.rlim_max);
}

int main(void)
{
	struct rlimit limit, old;

	show("cpu", RLIMIT_CPU);
	show("fsize", RLIMIT_FSIZE);
	show("data", RLIMIT_DATA);
	show("stack", RLIMIT_STACK);
	show("core", RLIMIT_CORE);
	show("nofile", RLIMIT_NOFILE);
	show("as", RLIMIT_AS);
	limit = (struct rlimit){100, 50};
	TRY(setrlimit(RLIMIT_NOFILE, &limit));
	limit = (struct rlimit){50, 100};
	TRY(setrlimit(RLIMIT_NOFILE, &limit));
	show("nofile", RLIMIT_NOFILE);
	TRY(prlimit(0, RLIMIT_CORE, NULL, &old));
	TRY(prlimit(getpid(), RLIMIT_CORE, &limit, NULL));
	show("core", RLIMIT_CORE);
	TRY(prlimit(99, RLIMIT_CORE, NULL, &old));
	TRY(getrlimit(99, &limit));
	TRY(setrlimit(99, &limit));
	TRY(syscall(SYS_getrlimit, RLIMIT_CPU, (void *)8));
	TRY(syscall(SYS_setrlimit, RLIMIT_CPU, (void *)8));
	NEED(setresuid(1000, 1000, 1000) == 0);
	limit = (struct rlimit){50, 200};
	TRY(setrlimit(RLIMIT_NOFILE, &limit));
	limit = (struct rlimit){50, 90};
	TRY(setrlimit(RLIMIT_NOFILE, &limit));
	return 0;
}
