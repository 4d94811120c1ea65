/* SPDX-License-Identifier: BSD-3-Clause */
/* Floating point and vector registers survive system calls. */
/* world: processor */
#include "oracle.h"
#include <math.h>

int main(void)
{
	volatile double x = 0.1;
	double sum = 0;

	for (int i = 0; i < 1000; i++) {
		sum += x * i;
		if (i % 10 == 0)
			NEED(getppid() >= 0);
	}
	printf("%.10f %.10g %a\n", sum, sum / 3.0, sum);
	double r[16];
	for (int i = 0; i < 16; i++)
		r[i] = x * i * i;
	struct timespec pause = {0, 100000};
	nanosleep(&pause, NULL);
	for (int i = 0; i < 16; i++)
		printf("%.17g\n", r[i]);
	return 0;
}
