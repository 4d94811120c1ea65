/* SPDX-License-Identifier: BSD-3-Clause */
/* Mounting without the right. */
#include "oracle.h"
#include <sys/mount.h>

int main(void)
{
	NEED(setresuid(1000, 1000, 1000) == 0);
	TRY(mount("none", "/tmp", "tmpfs", 0, NULL));
	TRY(umount("/proc"));
	return 0;
}
