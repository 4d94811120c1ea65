/* SPDX-License-Identifier: BSD-3-Clause */
/* Files of /proc about the system that must be there. */
#include "oracle.h"

static void can_read_file(const char *path)
{
	char text[64];
	int fd = open(path, O_RDONLY);

	printf("%s: %s\n", path,
	       fd < 0 ? oracle_error(errno) :
	       read(fd, text, sizeof(text)) > 0 ? "some" : "nothing");
	close(fd);
}

int main(void)
{
	can_read_file("/proc/meminfo");
	can_read_file("/proc/cpuinfo");
	can_read_file("/proc/uptime");
	can_read_file("/proc/version");
	can_read_file("/proc/mounts");
	can_read_file("/proc/filesystems");
	can_read_file("/proc/stat");
	can_read_file("/proc/loadavg");
	can_read_file("/proc/sys/kernel/ostype");
	can_read_file("/proc/sys/kernel/osrelease");
	can_read_file("/proc/sys/vm/overcommit_memory");
	oracle_print_file("/proc/sys/kernel/hostname");
	oracle_print_file("/proc/sys/kernel/ostype");
	can_read_file("/proc/absent");
	return 0;
}
