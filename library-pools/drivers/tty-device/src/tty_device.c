/* SPDX-License-Identifier: BSD-3-Clause */
/* /dev/tty: the console by another name, for a program that has it. */
#include <arrow/cmdline.h>
#include <arrow/errno.h>
#include <arrow/tty.h>
#include <arrow/tty_device.h>

/* With pipes as standard streams the program has no terminal, as on Linux. */
static int tty_device_open(struct arrow_file *file)
{
	(void)file;
	return arrow_cmdline_find("arrow.stdio") ? -ENXIO : 0;
}

static ssize_t tty_device_read(struct arrow_file *file, struct arrow_io *io)
{
	return arrow_tty_device.read(file, io);
}

static ssize_t tty_device_write(struct arrow_file *file, struct arrow_io *io)
{
	return arrow_tty_device.write(file, io);
}

static long tty_device_ioctl(struct arrow_file *file, unsigned int request,
			     uintptr_t argument)
{
	return arrow_tty_device.ioctl(file, request, argument);
}

static unsigned int tty_device_poll(struct arrow_file *file)
{
	return arrow_tty_device.poll(file);
}

/* Number 5:0, as on Linux. */
const struct arrow_device_ops arrow_tty_device_own = {
	.name = "tty",
	.mode = ARROW_FILE_CHARACTER | 0666,
	.major = 5,
	.minor = 0,
	.read = tty_device_read,
	.write = tty_device_write,
	.ioctl = tty_device_ioctl,
	.poll = tty_device_poll,
	.open = tty_device_open,
};
