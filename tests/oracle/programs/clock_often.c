/* SPDX-License-Identifier: BSD-3-Clause */
/* The vDSO's clock never goes back. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	struct timespec last, now;
	int back = 0;

	NEED(clock_gettime(CLOCK_MONOTONIC, &last) == 0);
	for (int i = 0; i < 1000; i++) {
		NEED(clock_gettime(CLOCK_MONOTONIC, &now) == 0);
		back += now.tv_sec < last.tv_sec ||
			(now.tv_sec == last.tv_sec && now.tv_nsec < last.tv_nsec);
		last = now;
	}
	printf("back %d\n", back);
	return 0;
}
