/* SPDX-License-Identifier: BSD-3-Clause */
/* Open files that have a name: how operations reach the inode. */
#include <arrow/device.h>
#include <arrow/user_memory.h>

#include "vfs_priv.h"

static struct arrow_vfs_inode *opened_inode(const struct arrow_file *file)
{
	return file->object;
}

static int opened_stat(struct arrow_file *file, struct arrow_file_stat *stat)
{
	vfs_stat(opened_inode(file), stat);
	return 0;
}

static void opened_release(struct arrow_file *file)
{
	arrow_vfs_entry_release(file->entry);
}

static int opened_sync(struct arrow_file *file)
{
	(void)file;
	return 0;
}

static ssize_t opened_read(struct arrow_file *file, struct arrow_io *io,
			   int64_t *position)
{
	struct arrow_vfs_inode *inode = opened_inode(file);

	if (!inode->ops->read)
		return -EINVAL;
	ssize_t n = inode->ops->read(inode, io, position);

	if (n >= 0 && !(file->flags & ARROW_FILE_NOATIME))
		vfs_touch_accessed(inode);
	return n;
}

static ssize_t opened_write(struct arrow_file *file, struct arrow_io *io,
			    int64_t *position)
{
	struct arrow_vfs_inode *inode = opened_inode(file);

	if (!inode->ops->write)
		return -EINVAL;
	if (!io->left)
		return 0;
	if (file->flags & ARROW_FILE_APPEND)
		*position = (int64_t)inode->size;
	if (*position == INT64_MAX)
		return -EFBIG;
	if (arrow_file_may_grow((uint64_t)*position + 1))
		return -EFBIG;
	uint64_t end = arrow_file_limit.size < INT64_MAX
			       ? arrow_file_limit.size
			       : INT64_MAX;

	if (io->left > end - (uint64_t)*position)
		io->left = (size_t)(end - (uint64_t)*position);
	vfs_drop_privileges(inode);
	vfs_touch_modified(inode);
	return inode->ops->write(inode, io, position);
}

static int64_t opened_seek_data(struct arrow_vfs_inode *inode, int64_t offset,
				bool hole)
{
	if (offset < 0 || (uint64_t)offset >= inode->size)
		return -ENXIO;
	if (inode->ops->seek_data)
		return inode->ops->seek_data(inode, offset, hole);
	return hole ? (int64_t)inode->size : offset;
}

static int64_t opened_seek(struct arrow_file *file, int64_t offset, int whence)
{
	struct arrow_vfs_inode *inode = opened_inode(file);
	int64_t base = 0;

	if (whence == ARROW_FILE_SEEK_DATA || whence == ARROW_FILE_SEEK_HOLE)
		return opened_seek_data(inode, offset,
					whence == ARROW_FILE_SEEK_HOLE);
	if (whence == ARROW_FILE_SEEK_CURRENT)
		base = file->position;
	else if (whence == ARROW_FILE_SEEK_END)
		base = (int64_t)inode->size;
	if (__builtin_add_overflow(base, offset, &base) || base < 0)
		return -EINVAL;
	return base;
}

static long opened_ioctl(struct arrow_file *file, unsigned int request,
			 uintptr_t argument)
{
	int64_t left = (int64_t)opened_inode(file)->size - file->position;
	int value = (int)left;

	if (request != ARROW_FILE_READABLE)
		return -ENOTTY;
	return arrow_user_write(argument, &value, sizeof(value));
}

static int opened_truncate(struct arrow_file *file, int64_t size)
{
	return vfs_resize(opened_inode(file), size);
}

static int opened_allocate(struct arrow_file *file, int mode, int64_t offset,
			   int64_t size)
{
	struct arrow_vfs_inode *inode = opened_inode(file);

	if (!inode->ops->allocate)
		return -EOPNOTSUPP;
	int error = inode->ops->allocate(inode, mode, (uint64_t)offset,
					 (uint64_t)size);

	if (error)
		return error;
	vfs_drop_privileges(inode);
	vfs_touch_modified(inode);
	return 0;
}

static int opened_map(struct arrow_file *file, struct arrow_vma_source **source)
{
	struct arrow_vfs_inode *inode = opened_inode(file);

	if (!inode->ops->map)
		return -ENODEV;
	int error = inode->ops->map(inode, source);

	if (!error && !(file->flags & ARROW_FILE_NOATIME))
		vfs_touch_accessed(inode);
	return error;
}

static const struct arrow_file_ops opened_regular = {
	.read = opened_read,
	.write = opened_write,
	.seek = opened_seek,
	.ioctl = opened_ioctl,
	.stat = opened_stat,
	.sync = opened_sync,
	.truncate = opened_truncate,
	.allocate = opened_allocate,
	.map = opened_map,
	.release = opened_release,
};

static ssize_t opened_read_directory(struct arrow_file *file,
				     struct arrow_io *io, int64_t *position)
{
	(void)file;
	(void)io;
	(void)position;
	return -EISDIR;
}

static int64_t opened_seek_directory(struct arrow_file *file, int64_t offset,
				     int whence)
{
	if (whence == ARROW_FILE_SEEK_CURRENT)
		offset += file->position;
	else if (whence != ARROW_FILE_SEEK_SET)
		return -EINVAL;
	return offset < 0 ? -EINVAL : offset;
}

static int opened_allocate_directory(struct arrow_file *file, int mode,
				     int64_t offset, int64_t size)
{
	(void)file;
	(void)mode;
	(void)offset;
	(void)size;
	return -EISDIR;
}

static const struct arrow_file_ops opened_directory = {
	.read = opened_read_directory,
	.seek = opened_seek_directory,
	.stat = opened_stat,
	.sync = opened_sync,
	.allocate = opened_allocate_directory,
	.release = opened_release,
};

static const struct arrow_file_ops opened_device = {
	.read = arrow_device_read,
	.write = arrow_device_write,
	.seek = arrow_device_seek,
	.ioctl = arrow_device_ioctl,
	.poll = arrow_device_poll,
	.stat = opened_stat,
	.map = arrow_device_map,
	.release = opened_release,
};

/* Open for its path alone: nothing but its attributes can be had. */
static const struct arrow_file_ops opened_path = {
	.stat = opened_stat,
	.release = opened_release,
};

/* A socket is no device; nor a pipe, whose other end nobody could open. */
static int opened_start_device(struct arrow_file *file)
{
	struct arrow_vfs_inode *inode = opened_inode(file);
	const struct arrow_device_ops *device = arrow_device_by_number(
		inode->mode, inode->major, inode->minor);

	if (!device)
		return -ENXIO;
	file->ops = &opened_device;
	file->data = device;
	return device->open ? device->open(file) : 0;
}

static int opened_start(struct arrow_file *file)
{
	struct arrow_vfs_inode *inode = opened_inode(file);

	if (file->flags & ARROW_FILE_PATH)
		return 0;
	switch (inode->mode & ARROW_FILE_KIND) {
	case ARROW_FILE_DIRECTORY:
		file->ops = &opened_directory;
		break;
	case ARROW_FILE_REGULAR:
		file->ops = &opened_regular;
		break;
	default:
		if (!inode->ops->open)
			return opened_start_device(file);
	}
	return inode->ops->open ? inode->ops->open(inode, file) : 0;
}

int vfs_open_entry(struct arrow_vfs_entry *entry, unsigned int flags,
		   struct arrow_file **opened)
{
	struct arrow_file *file = arrow_file_new(&opened_path, flags);

	if (!file)
		return -ENOMEM;
	file->entry = arrow_vfs_entry_hold(entry);
	file->object = entry->inode;
	int error = opened_start(file);

	if (error)
		arrow_file_release(file);
	else
		*opened = file;
	return error;
}
