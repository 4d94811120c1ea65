/* SPDX-License-Identifier: BSD-3-Clause */
/* close_range and FD_CLOEXEC. */
#include "oracle.h"

int main(void)
{
	for (int i = 0; i < 6; i++)
		NEED(open("/data/hello.txt", O_RDONLY) >= 0);
	TRY(syscall(SYS_close_range, 5, 6, 0));
	for (int i = 3; i < 10; i++)
		printf("%d: %d\n", i, fcntl(i, F_GETFD));
	TRY(syscall(SYS_close_range, 3, 4, 4));
	for (int i = 3; i < 10; i++)
		printf("%d: %d\n", i, fcntl(i, F_GETFD));
	TRY(syscall(SYS_close_range, 6, 5, 0));
	TRY(syscall(SYS_close_range, 3, 4, 8));
	TRY(syscall(SYS_close_range, 3, ~0u, 0));
	for (int i = 3; i < 10; i++)
		printf("%d: %d\n", i, fcntl(i, F_GETFD));
	return 0;
}
