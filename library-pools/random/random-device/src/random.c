/* SPDX-License-Identifier: BSD-3-Clause */
/* /dev/random: another name for what /dev/urandom gives. */
#include <arrow/random_calls.h>
#include <arrow/random_device.h>

/* Only the sources of its bits could be waited for, and there are always enough. */
static unsigned int random_poll(struct arrow_file *file)
{
	(void)file;
	return ARROW_FILE_POLL_READABLE;
}

/* Number 1:8, as on Linux. */
const struct arrow_device_ops arrow_random_device = {
	.name = "random",
	.mode = ARROW_FILE_CHARACTER | 0666,
	.major = 1,
	.minor = 8,
	.read = arrow_random_calls_read,
	.write = arrow_random_calls_write,
	.poll = random_poll,
	.seek = arrow_device_seek_nowhere,
};
