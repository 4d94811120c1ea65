/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The host's services in the shape that drivers want them.
 */
#include "linuxu_priv.h"

#include <arrow/errno.h>
#include <arrow/plat/process.h>

#define PROCESS_SECOND UINT64_C(1000000000)

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
	if (CONFIG_APP_ATTACHED)
		linuxu_notify_end();
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

void arrow_plat_process_sleep(uint64_t nanoseconds)
{
	struct linuxu_time left = {
		.seconds = (int64_t)(nanoseconds / PROCESS_SECOND),
		.nanoseconds = (int64_t)(nanoseconds % PROCESS_SECOND),
	};

	while (linuxu_nanosleep(&left, &left) == -EINTR)
		;
}

/* Return: the host's answer; 1: there is something to read, or the end. */
static long process_poll(int descriptor, const struct linuxu_time *patience)
{
	struct linuxu_poll poll = { descriptor, LINUXU_POLL_IN, 0 };

	return linuxu_ppoll(&poll, 1, patience, NULL, 0);
}

ssize_t arrow_plat_process_read(int descriptor, char *to, size_t n)
{
	const struct linuxu_time at_once = { 0, 0 };
	long found = process_poll(descriptor, &at_once);

	if (found <= 0)
		return found && found != -EINTR ? found : -EAGAIN;
	found = linuxu_read(descriptor, to, n);
	return found == -EINTR ? -EAGAIN : found;
}

void arrow_plat_process_await(int descriptor)
{
	process_poll(descriptor, NULL);
}
