/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The host's services in the shape that drivers want them.
 */
#include "linuxu_priv.h"

#include <arrow/errno.h>
#include <arrow/plat/process.h>

int arrow_plat_process_write(int descriptor, const char *text, size_t n)
{
	while (n > 0) {
		long written = linuxu_write(descriptor, text, n);

		if (written < 0 && written != -EINTR && written != -EAGAIN)
			return (int)written;
		if (written > 0) {
			text += written;
			n -= (size_t)written;
		}
	}
	return 0;
}

void arrow_plat_process_exit(int status)
{
	linuxu_exit_group(status);
}

int arrow_plat_process_clock(int clock, int64_t *seconds, uint32_t *nanoseconds)
{
	struct linuxu_time time;
	long result = linuxu_clock_gettime(clock, &time);

	if (result < 0)
		return (int)result;
	*seconds = time.seconds;
	*nanoseconds = (uint32_t)time.nanoseconds;
	return 0;
}
