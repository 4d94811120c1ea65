/* SPDX-License-Identifier: BSD-3-Clause */
/* Nodes of the tree as inodes, made when they are looked up. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/procfs.h>
#include <arrow/program.h>

#include "procfs_priv.h"

#define INODE_MAGIC 0x9fa0 /* PROC_SUPER_MAGIC */

/* A content is made for a buffer of this size first, then for larger ones. */
#define INODE_TEXT 2048
#define INODE_TEXT_MAX (1 << 20)

void procfs_inode_free(struct arrow_vfs_inode *inode)
{
	arrow_free(procfs_inode_of(inode));
}

static bool inode_is(const struct procfs_node *node,
		     const struct arrow_vfs_name *name)
{
	unsigned int i = 0;

	while (i < name->length && node->name[i] == name->text[i])
		i++;
	return i == name->length && !node->name[i];
}

/* What is always there stays in the tree once it was looked up. */
static int inode_lookup(struct arrow_vfs_entry *directory,
			const struct arrow_vfs_name *name,
			struct arrow_vfs_entry **found)
{
	const struct procfs_node *node =
		procfs_inode_of(directory->inode)->node;

	if (node->descriptors)
		return procfs_descriptor_lookup(directory, name, found);
	node = node->children;
	while (node->name && !inode_is(node, name))
		node++;
	if (!node->name)
		return -ENOENT;
	struct arrow_vfs_inode *inode = procfs_inode_new(
		directory->inode->system, node, node->mode, -1);

	if (!inode)
		return -ENOMEM;
	*found = arrow_vfs_entry_new(directory, name, inode);
	if (!*found) {
		arrow_vfs_inode_release(inode);
		return -ENOMEM;
	}
	arrow_vfs_entry_add(*found);
	return 0;
}

static uint64_t inode_number(const struct procfs_node *node)
{
	return (uintptr_t)node & 0x7fffffff;
}

static void inode_list(struct arrow_vfs_entry *directory,
		       struct arrow_vfs_list *list)
{
	const struct procfs_node *node =
		procfs_inode_of(directory->inode)->node;
	uint64_t from = arrow_vfs_list_position(list), at = 0;

	if (node->descriptors) {
		procfs_descriptor_list(list, from);
		return;
	}
	for (node = node->children; node->name; node++, at++) {
		unsigned int length = 0;

		while (node->name[length])
			length++;
		if (at >= from &&
		    !arrow_vfs_list_add(list, at, inode_number(node),
					node->mode, node->name, length))
			return;
	}
	arrow_vfs_list_end(list, at);
}

/* Make the content anew for each read: it is as of now. */
static char *inode_show(const struct procfs_node *node, size_t *length,
			int *error)
{
	for (size_t size = INODE_TEXT;; size *= 8) {
		struct procfs_text text = {.start = arrow_alloc(size),
					   .size = size};

		*error = text.start ? node->show(&text) : -ENOMEM;
		if (!*error && text.length <= size) {
			*length = text.length;
			return text.start;
		}
		arrow_free(text.start);
		if (!*error && size >= INODE_TEXT_MAX)
			*error = -EOVERFLOW;
		if (*error)
			return NULL;
	}
}

static ssize_t inode_read(struct arrow_vfs_inode *inode, struct arrow_io *io,
			  int64_t *position)
{
	size_t length, n = 0;
	int error;
	char *text = inode_show(procfs_inode_of(inode)->node, &length, &error);

	if (!text)
		return error;
	if (*position < (int64_t)length) {
		size_t rest = length - (size_t)*position;

		if (rest > io->left)
			rest = io->left;
		n = arrow_io_put(io, text + *position, rest);
		if (!n && rest)
			error = -EFAULT;
		*position += (int64_t)n;
	}
	arrow_free(text);
	return error ? error : (ssize_t)n;
}

static int inode_follow(struct arrow_vfs_inode *inode, const char **text,
			struct arrow_vfs_entry **entry)
{
	const struct procfs_node *node = procfs_inode_of(inode)->node;

	if (node->jump)
		*entry = node->follow();
	else
		*text = node->target ? node->target : arrow_program_layout.name;
	return 0;
}

static ssize_t inode_link_text(struct arrow_vfs_inode *inode, char *text,
			       size_t size)
{
	const struct procfs_node *node = procfs_inode_of(inode)->node;
	const char *target = NULL;

	if (!node->jump) {
		target = node->target ? node->target : arrow_program_layout.name;
	} else {
		struct arrow_vfs_entry *entry = node->follow();

		target = arrow_vfs_path(entry, text, size);
		arrow_vfs_entry_release(entry);
	}
	if (!target)
		return -ENAMETOOLONG;
	size_t length = 0;

	while (target[length] && length < size)
		length++;
	memmove(text, target, length);
	return (ssize_t)length;
}

static const struct arrow_vfs_inode_ops inode_directory_ops = {
	.lookup = inode_lookup,
	.list = inode_list,
	.release = procfs_inode_free,
};

static const struct arrow_vfs_inode_ops inode_file_ops = {
	.read = inode_read,
	.release = procfs_inode_free,
};

static const struct arrow_vfs_inode_ops inode_link_ops = {
	.follow = inode_follow,
	.link_text = inode_link_text,
	.release = procfs_inode_free,
};

static const struct arrow_vfs_inode_ops *inode_ops(uint32_t mode, int fd)
{
	if (fd >= 0)
		return &procfs_descriptor_ops;
	switch (mode & ARROW_FILE_KIND) {
	case ARROW_FILE_DIRECTORY:
		return &inode_directory_ops;
	case ARROW_FILE_LINK:
		return &inode_link_ops;
	default:
		return &inode_file_ops;
	}
}

struct arrow_vfs_inode *procfs_inode_new(struct arrow_vfs_system *system,
					 const struct procfs_node *node,
					 uint32_t mode, int fd)
{
	struct procfs_inode *inode = arrow_alloc_zeroed(1, sizeof(*inode));

	if (!inode)
		return NULL;
	inode->node = node;
	inode->fd = fd;
	inode->vfs.ops = inode_ops(mode, fd);
	inode->vfs.system = system;
	inode->vfs.number = inode_number(node) + (uint64_t)(fd + 1);
	inode->vfs.references = 1;
	inode->vfs.mode = mode;
	inode->vfs.links =
		(mode & ARROW_FILE_KIND) == ARROW_FILE_DIRECTORY ? 2 : 1;
	arrow_time_wall(&inode->vfs.modified);
	inode->vfs.accessed = inode->vfs.changed = inode->vfs.modified;
	return &inode->vfs;
}

static int procfs_start(struct arrow_vfs_system *system,
			struct arrow_vfs_entry *point)
{
	struct arrow_vfs_inode *inode =
		procfs_inode_new(system, &procfs_root, procfs_root.mode, -1);

	(void)point;
	if (!inode)
		return -ENOMEM;
	system->root = arrow_vfs_entry_new(NULL, NULL, inode);
	if (!system->root) {
		arrow_vfs_inode_release(inode);
		return -ENOMEM;
	}
	system->magic = INODE_MAGIC;
	return 0;
}

const struct arrow_vfs_ops arrow_procfs = {
	.name = "proc",
	.path = "/proc",
	.start = procfs_start,
};
