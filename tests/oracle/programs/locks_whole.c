/* SPDX-License-Identifier: BSD-3-Clause */
/* flock: one process never waits for itself. */
#include "oracle.h"
#include <sys/file.h>

int main(void)
{
	int a = open("f", O_CREAT | O_RDWR, 0644);
	int b = open("f", O_RDWR);
	int c = dup(a);

	TRY(flock(a, LOCK_EX));
	TRY(flock(b, LOCK_EX | LOCK_NB));
	TRY(flock(b, LOCK_SH | LOCK_NB));
	TRY(flock(c, LOCK_SH));
	TRY(flock(b, LOCK_SH | LOCK_NB));
	TRY(flock(a, LOCK_EX | LOCK_NB));
	TRY(flock(c, LOCK_UN));
	TRY(flock(b, LOCK_EX | LOCK_NB));
	TRY(close(b));
	TRY(flock(a, LOCK_EX | LOCK_NB));
	TRY(flock(a, 0));
	TRY(flock(a, 99));
	TRY(flock(77, LOCK_EX));
	return 0;
}
