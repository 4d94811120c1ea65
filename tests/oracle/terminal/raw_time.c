/* SPDX-License-Identifier: BSD-3-Clause */
/* Reads without lines that wait for some time only. */
#include "terminal.h"

/* type: "ab" */
/* type: "cd" */

static void show_time(size_t size, double from, double to)
{
	struct timespec start, end;

	clock_gettime(CLOCK_MONOTONIC, &start);
	show_read(size);
	clock_gettime(CLOCK_MONOTONIC, &end);
	double took = (double)(end.tv_sec - start.tv_sec) +
		      (double)(end.tv_nsec - start.tv_nsec) / 1e9;

	printf("as long as it should: %s\n", took >= from && took < to ? "yes" : "no");
	fflush(stdout);
}

int main(void)
{
	raw(0, 3);
	show_time(10, 0.2, 5);
	ask();
	wait_for(2);
	show_time(10, 0, 5);
	raw(5, 3);
	ask();
	show_time(10, 0.2, 10);
	raw(0, 0);
	show_time(10, 0, 1);
	return 0;
}
