/* SPDX-License-Identifier: BSD-3-Clause */
/* The small calls of a libc that starts. */
/* world: processor */
#include "oracle.h"

int main(void)
{
	TRY(syscall(SYS_set_tid_address, NULL));
	TRY(syscall(SYS_set_robust_list, NULL, 24));
	TRY(syscall(SYS_set_robust_list, NULL, 8));
	unsigned int cpu = 77, node = 77;
	TRY(syscall(SYS_getcpu, &cpu, &node, NULL));
	HOLDS(cpu < 64 && node == 0);
	TRY(syscall(SYS_getcpu, (void *)8, NULL, NULL));
	TRY(syscall(SYS_umask, 027));
	TRY(syscall(SYS_umask, 07777));
	TRY(syscall(SYS_umask, 0));
	return 0;
}
