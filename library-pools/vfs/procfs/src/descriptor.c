/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * /proc/self/fd: a link for each open descriptor. Following it leads to the file
 * itself, whatever its name is by now. A file without a name (a pipe, the first
 * console) is opened anew from the descriptor.
 */
#include <arrow/device.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/format.h>
#include <arrow/mem.h>

#include "procfs_priv.h"

/* What one may do with the file is what its link shows. */
static uint32_t descriptor_mode(const struct arrow_file *file)
{
	uint32_t mode = ARROW_FILE_LINK | 0100;

	if (arrow_file_readable(file) || file->flags & ARROW_FILE_PATH)
		mode |= 0400;
	if (arrow_file_writable(file))
		mode |= 0200;
	return mode;
}

/* The number that a name is, or -1. */
static int descriptor_number(const struct arrow_vfs_name *name)
{
	int number = 0;

	if (name->length > 7 || (name->text[0] == '0' && name->length > 1))
		return -1;
	for (unsigned int i = 0; i < name->length; i++) {
		if (name->text[i] < '0' || name->text[i] > '9')
			return -1;
		number = number * 10 + (name->text[i] - '0');
	}
	return number;
}

/* These entries are not put into the tree: descriptors come and go. */
int procfs_descriptor_lookup(struct arrow_vfs_entry *directory,
			     const struct arrow_vfs_name *name,
			     struct arrow_vfs_entry **found)
{
	int fd = descriptor_number(name);
	struct arrow_file *file = fd < 0 ? NULL : arrow_fd_get_any(fd);

	if (!file)
		return -ENOENT;
	*found = procfs_entry_new(directory, name, directory->inode->system,
				  procfs_inode_of(directory->inode)->node, fd);
	if (!*found)
		return -ENOMEM;
	(*found)->inode->mode = descriptor_mode(file);
	(*found)->inode->size = 64;
	return 0;
}

void procfs_descriptor_list(struct arrow_vfs_list *list, uint64_t from)
{
	uint64_t fd = from;

	for (; fd < (uint64_t)arrow_fd_end(); fd++) {
		char name[12];

		if (!arrow_fd_get_any((int)fd))
			continue;
		int length = arrow_snprintf(name, sizeof(name), "%d", (int)fd);

		if (!arrow_vfs_list_add(list, fd, fd + 1, ARROW_FILE_LINK, name,
					(unsigned int)length))
			return;
	}
	arrow_vfs_list_end(list, fd);
}

static int descriptor_stat(struct arrow_file *file,
			   struct arrow_file_stat *stat)
{
	const struct arrow_vfs_inode *inode = arrow_vfs_of(file);

	*stat = (struct arrow_file_stat){
		.inode = inode->number,
		.mode = inode->mode,
		.links = 1,
		.block_size = 4096,
		.major = inode->major,
		.minor = inode->minor,
	};
	return 0;
}

static void descriptor_close(struct arrow_file *file)
{
	arrow_vfs_entry_release(file->entry);
}

/* A device that was opened anew; the data is the device. */
static const struct arrow_file_ops descriptor_reopened = {
	.read = arrow_device_read,
	.write = arrow_device_write,
	.ioctl = arrow_device_ioctl,
	.poll = arrow_device_poll,
	.stat = descriptor_stat,
	.release = descriptor_close,
};

/* Open what stands behind the descriptor once more. */
int procfs_descriptor_open(int fd, struct arrow_file *file)
{
	const struct arrow_file *other = arrow_fd_get(fd);

	if (!other || other->entry || !other->data)
		return -ENXIO;
	file->ops = &descriptor_reopened;
	file->data = other->data;
	return 0;
}

int procfs_descriptor_follow(struct procfs_inode *inode,
			     struct arrow_vfs_entry **entry)
{
	struct arrow_file *file = arrow_fd_get_any(inode->fd);
	struct arrow_file_stat stat;

	if (!file)
		return -ENOENT;
	if (file->entry) {
		*entry = arrow_vfs_entry_hold(file->entry);
		return 0;
	}
	int error = file->ops->stat(file, &stat);

	if (error)
		return error;
	*entry = procfs_entry_new(NULL, NULL, inode->vfs.system, inode->node,
				  inode->fd);
	if (!*entry)
		return -ENOMEM;
	struct arrow_vfs_inode *behind = (*entry)->inode;

	behind->number = stat.inode;
	behind->mode = stat.mode;
	behind->uid = stat.uid;
	behind->gid = stat.gid;
	behind->major = stat.major;
	behind->minor = stat.minor;
	return 0;
}

ssize_t procfs_descriptor_text(int fd, char *text, size_t size)
{
	struct arrow_file *file = arrow_fd_get_any(fd);
	struct arrow_file_stat stat;

	if (!file)
		return -ENOENT;
	if (file->entry) {
		bool gone = file->entry->flags & ARROW_VFS_GONE;
		ssize_t length = procfs_path(file->entry, text, size);

		if (length > 0 && gone)
			length += arrow_snprintf(text + length,
						 size - (size_t)length,
						 " (deleted)");
		return length;
	}
	if (CONFIG_FILE_ANONYMOUS && procfs_anonymous(file))
		return arrow_snprintf(text, size, "anon_inode:%s",
				      procfs_anonymous(file));
	const struct arrow_device_ops *device = file->data;
	int error = file->ops->stat(file, &stat);

	if (error)
		return error;
	if (CONFIG_FILE_SOCKETS && arrow_file_is(stat.mode, ARROW_FILE_SOCKET))
		return arrow_snprintf(text, size, "socket:[%lu]",
				      (unsigned long)stat.inode);
	if (arrow_file_is(stat.mode, ARROW_FILE_FIFO) || !device)
		return arrow_snprintf(text, size, "pipe:[%lu]",
				      (unsigned long)stat.inode);
	return arrow_snprintf(text, size, "/dev/%s", device->name);
}
