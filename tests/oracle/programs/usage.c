/* SPDX-License-Identifier: BSD-3-Clause */
/* getrusage and times: only what must hold. */
#include "oracle.h"
#include <sys/resource.h>
#include <sys/times.h>

int main(void)
{
	struct rusage u;
	struct tms t;

	TRY(getrusage(RUSAGE_SELF, &u));
	HOLDS(u.ru_utime.tv_sec >= 0 && u.ru_utime.tv_usec < 1000000);
	HOLDS(u.ru_maxrss > 0);
	TRY(getrusage(RUSAGE_CHILDREN, &u));
	HOLDS(u.ru_utime.tv_usec < 1000000);
	TRY(getrusage(RUSAGE_THREAD, &u));
	TRY(getrusage(77, &u));
	TRY(syscall(SYS_getrusage, RUSAGE_SELF, (void *)8));
	HOLDS(times(&t) != -1);
	/* Natively what unpacked the files was a child, and may have taken a tick. */
	HOLDS(t.tms_cutime >= 0 && t.tms_cstime >= 0);
	return 0;
}
