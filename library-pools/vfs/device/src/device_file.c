/* SPDX-License-Identifier: BSD-3-Clause */
/* A device as an open file. */
#include <arrow/device.h>
#include <arrow/errno.h>
#include <arrow/file.h>

static const struct arrow_device_ops *device_of(const struct arrow_file *file)
{
	return file->data;
}

ssize_t arrow_device_read(struct arrow_file *file, struct arrow_io *io,
			  int64_t *position)
{
	(void)position;
	if (!device_of(file)->read)
		return -EINVAL;
	return device_of(file)->read(file, io);
}

ssize_t arrow_device_write(struct arrow_file *file, struct arrow_io *io,
			   int64_t *position)
{
	(void)position;
	if (!device_of(file)->write)
		return -EINVAL;
	return device_of(file)->write(file, io);
}

int64_t arrow_device_seek(struct arrow_file *file, int64_t offset, int whence)
{
	if (!device_of(file)->seek)
		return -ESPIPE;
	return device_of(file)->seek(file, offset, whence);
}

long arrow_device_ioctl(struct arrow_file *file, unsigned int request,
			uintptr_t argument)
{
	if (!device_of(file)->ioctl)
		return -ENOTTY;
	return device_of(file)->ioctl(file, request, argument);
}

unsigned int arrow_device_poll(struct arrow_file *file)
{
	if (!device_of(file)->poll)
		return ARROW_FILE_POLL_READABLE | ARROW_FILE_POLL_WRITABLE |
		       ARROW_FILE_POLL_ALWAYS;
	return device_of(file)->poll(file);
}

int arrow_device_map(struct arrow_file *file, struct arrow_vma_source **source)
{
	if (!device_of(file)->anonymous)
		return -ENODEV;
	*source = NULL;
	return 0;
}

/* The node that /dev would have for it. */
static int device_stat(struct arrow_file *file, struct arrow_file_stat *stat)
{
	const struct arrow_device_ops *device = device_of(file);

	*stat = (struct arrow_file_stat){
		.inode = 1,
		.mode = device->mode,
		.links = 1,
		.block_size = 4096,
		.major = device->major,
		.minor = device->minor,
	};
	return 0;
}

const struct arrow_file_ops arrow_device_file = {
	.read = arrow_device_read,
	.write = arrow_device_write,
	.seek = arrow_device_seek,
	.ioctl = arrow_device_ioctl,
	.poll = arrow_device_poll,
	.stat = device_stat,
	.map = arrow_device_map,
};
