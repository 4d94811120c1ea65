/* SPDX-License-Identifier: BSD-3-Clause */
/* Nodes of the tree as inodes, made when they are looked up. */
#include <arrow/alloc.h>
#include <arrow/errno.h>
#include <arrow/format.h>
#include <arrow/mem.h>
#include <arrow/procfs.h>
#include <arrow/program.h>

#include "procfs_priv.h"

#define INODE_MAGIC 0x9fa0 /* PROC_SUPER_MAGIC */

/* A content is made for a buffer of this size first, then for larger ones. */
#define INODE_TEXT 2048
#define INODE_TEXT_MAX (1 << 20)

static bool inode_is(const struct procfs_node *node,
		     const struct arrow_vfs_name *name)
{
	const char *own = procfs_name(node);
	unsigned int i = 0;

	while (i < name->length && own[i] == name->text[i])
		i++;
	return i == name->length && !own[i];
}

/* What is always there stays in the tree once it was looked up. */
static int inode_lookup(struct arrow_vfs_entry *directory,
			const struct arrow_vfs_name *name,
			struct arrow_vfs_entry **found)
{
	const struct procfs_node *node =
		procfs_inode_of(directory->inode)->node;
	const struct procfs_node *child = node->children;

	if (node->kind == PROCFS_DESCRIPTORS)
		return procfs_descriptor_lookup(directory, name, found);
	while (child < node->children + node->count && !inode_is(child, name))
		child++;
	if (child == node->children + node->count)
		return -ENOENT;
	*found = procfs_entry_new(directory, name, directory->inode->system,
				  child, -1);
	if (!*found)
		return -ENOMEM;
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
	uint64_t at = arrow_vfs_list_position(list);

	if (node->kind == PROCFS_DESCRIPTORS) {
		procfs_descriptor_list(list, at);
		return;
	}
	for (; at < node->count; at++) {
		const struct procfs_node *child = &node->children[at];
		const char *name = procfs_name(child);
		unsigned int length = 0;

		while (name[length])
			length++;
		if (!arrow_vfs_list_add(list, at, inode_number(child),
					child->mode, name, length))
			return;
	}
	arrow_vfs_list_end(list, at);
}

static int inode_make_text(const struct procfs_node *node,
			   struct procfs_text *text)
{
	text->length = 0;
	text->start = arrow_alloc(text->size);
	if (!text->start)
		return -ENOMEM;
	if (node->kind == PROCFS_LINE)
		procfs_print(text, "%s\n", node->text);
	else
		node->show(text);
	return text->error;
}

/* Make the content anew for each read: it is as of now. */
static int inode_show(const struct procfs_node *node, struct procfs_text *text)
{
	for (text->size = INODE_TEXT;; text->size *= 8) {
		int error = inode_make_text(node, text);

		if (!error && text->length < text->size)
			return 0;
		arrow_free(text->start);
		if (!error && text->size >= INODE_TEXT_MAX)
			error = -EOVERFLOW;
		if (error)
			return error;
	}
}

static ssize_t inode_read(struct arrow_vfs_inode *inode, struct arrow_io *io,
			  int64_t *position)
{
	struct procfs_text text = {.error = 0};
	size_t n = 0;
	int error = inode_show(procfs_inode_of(inode)->node, &text);

	if (error)
		return error;
	if (*position < (int64_t)text.length) {
		size_t rest = text.length - (size_t)*position;

		if (rest > io->left)
			rest = io->left;
		n = arrow_io_put(io, text.start + *position, rest);
		if (!n && rest)
			error = -EFAULT;
		*position += (int64_t)n;
	}
	arrow_free(text.start);
	return error ? error : (ssize_t)n;
}

static const char *inode_target(const struct procfs_node *node)
{
	if (CONFIG_PROGRAM_AGAIN && !node->text)
		return arrow_program_layout.executable;
	return node->text ? node->text : arrow_program_layout.name;
}

static int inode_follow(struct arrow_vfs_inode *inode, const char **text,
			struct arrow_vfs_entry **entry)
{
	struct procfs_inode *own = procfs_inode_of(inode);

	if (own->fd >= 0)
		return procfs_descriptor_follow(own, entry);
	if (own->node->kind == PROCFS_JUMP)
		*entry = own->node->follow();
	else
		*text = inode_target(own->node);
	return 0;
}

ssize_t procfs_path(struct arrow_vfs_entry *entry, char *text, size_t size)
{
	const char *path = arrow_vfs_path(entry, text, size);

	if (!path)
		return -ENAMETOOLONG;
	size_t length = (size_t)(text + size - 1 - path);

	memmove(text, path, length + 1);
	return (ssize_t)length;
}

static ssize_t inode_link_text(struct arrow_vfs_inode *inode, char *text,
			       size_t size)
{
	const struct procfs_inode *own = procfs_inode_of(inode);
	ssize_t length;

	if (own->fd >= 0)
		return procfs_descriptor_text(own->fd, text, size);
	if (own->node->kind != PROCFS_JUMP)
		return arrow_snprintf(text, size, "%s", inode_target(own->node));
	struct arrow_vfs_entry *entry = own->node->follow();

	length = procfs_path(entry, text, size);
	arrow_vfs_entry_release(entry);
	return length;
}

static int inode_open(struct arrow_vfs_inode *inode, struct arrow_file *file)
{
	int fd = procfs_inode_of(inode)->fd;

	return fd < 0 ? 0 : procfs_descriptor_open(fd, file);
}

static void inode_free(struct arrow_vfs_inode *inode)
{
	arrow_free(procfs_inode_of(inode));
}

static const struct arrow_vfs_inode_ops inode_ops = {
	.lookup = inode_lookup,
	.list = inode_list,
	.follow = inode_follow,
	.link_text = inode_link_text,
	.open = inode_open,
	.read = inode_read,
	.release = inode_free,
};

static struct arrow_vfs_inode *inode_new(struct arrow_vfs_system *system,
					 const struct procfs_node *node, int fd)
{
	struct procfs_inode *inode = arrow_alloc_zeroed(1, sizeof(*inode));

	if (!inode)
		return NULL;
	inode->node = node;
	inode->fd = fd;
	inode->vfs.ops = &inode_ops;
	inode->vfs.system = system;
	inode->vfs.number = inode_number(node) + (uint64_t)(fd + 1);
	inode->vfs.references = 1;
	inode->vfs.mode = node->mode;
	inode->vfs.links = fd < 0 && node->kind <= PROCFS_DESCRIPTORS ? 2 : 1;
	arrow_time_wall(&inode->vfs.modified);
	inode->vfs.accessed = inode->vfs.changed = inode->vfs.modified;
	return &inode->vfs;
}

struct arrow_vfs_entry *procfs_entry_new(struct arrow_vfs_entry *parent,
					 const struct arrow_vfs_name *name,
					 struct arrow_vfs_system *system,
					 const struct procfs_node *node, int fd)
{
	struct arrow_vfs_inode *inode = inode_new(system, node, fd);

	if (!inode)
		return NULL;
	struct arrow_vfs_entry *entry =
		arrow_vfs_entry_new(parent, name, inode);

	if (!entry)
		arrow_vfs_inode_release(inode);
	return entry;
}

static int procfs_start(struct arrow_vfs_system *system,
			struct arrow_vfs_entry *point)
{
	(void)point;
	system->magic = INODE_MAGIC;
	system->root = procfs_entry_new(NULL, NULL, system, &procfs_root, -1);
	return system->root ? 0 : -ENOMEM;
}

const struct arrow_vfs_ops arrow_procfs = {
	.name = "proc",
	.path = "/proc",
	.start = procfs_start,
};
