/* SPDX-License-Identifier: BSD-3-Clause */
/* The date's clock is for a wait with bits alone, since Linux 5.13. */
#include <errno.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* As in Linux's header, which musl does not bring. */
#define PRIVATE 128
#define REALTIME 256

int main(void)
{
	static const int operations[] = {0, 1, 3, 4, 5, 9, 10, 127};
	unsigned int word = 0;

	for (unsigned int i = 0; i < sizeof(operations) / sizeof(int); i++) {
		struct timespec time = {0, 1000};

		errno = 0;
		long result = syscall(SYS_futex, &word,
				      operations[i] | PRIVATE | REALTIME, 0,
				      &time, &word, 1);

		printf("%d: %ld, error %d\n", operations[i], result, errno);
	}
	return 0;
}
