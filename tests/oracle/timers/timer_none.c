/* SPDX-License-Identifier: BSD-3-Clause */
/* SIGEV_NONE: a timer that is only asked for. */
#include "timer.h"

int main(void)
{
	int64_t interval;
	int id;

	TRY(make(CLOCK_MONOTONIC, SIGEV_NONE, 0, &id));
	HOLDS(left(id, NULL) == 0);
	NEED(set(id, 0, 400 * MILLISECOND, 0) == 0);
	HOLDS(left(id, NULL) > 0);
	pass(410);
	HOLDS(left(id, NULL) == 0);
	NEED(set(id, 0, 10 * MILLISECOND, 5000 * MILLISECOND) == 0);
	pass(20);
	HOLDS(left(id, &interval) > 4000 * MILLISECOND);
	printf("interval %ld\n", (long)interval);
	NEED(set(id, 0, 0, 5000 * MILLISECOND) == 0);
	(void)left(id, &interval);
	printf("interval %ld\n", (long)interval);
	printf("overruns %ld\n", overruns(id));
	TRY(syscall(SYS_timer_delete, id));
	return 0;
}
