/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Reads the monotonic clock 1,000 times; it must never go back and must not
 * stand still. Then the ways to read the time of day must agree.
 */
#include <sys/time.h>
#include <time.h>

static long long now(clockid_t clock)
{
	struct timespec time;

	if (clock_gettime(clock, &time) || time.tv_nsec < 0 || time.tv_nsec >= 1000000000)
		return -1;
	return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(void)
{
	long long first = now(CLOCK_MONOTONIC);
	long long last = first;
	long long day;
	struct timeval other;

	for (int i = 1; i < 1000; i++) {
		long long next = now(CLOCK_MONOTONIC);

		if (next < last)
			return 1;
		last = next;
	}
	if (last == first)
		return 2;
	day = now(CLOCK_REALTIME);
	if (day < 0 || gettimeofday(&other, 0) || other.tv_usec >= 1000000)
		return 3;
	if (other.tv_sec * 1000000000LL + other.tv_usec * 1000 + 999 < day)
		return 4;
	if (time(0) - other.tv_sec > 60)
		return 5;
	return 0;
}
