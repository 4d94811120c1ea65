/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/vfs.h>

/*
 * A text that is being made.
 * @length: what it would have; it is whole if this is less than @size
 * @error: what went wrong, 0 at first
 */
struct procfs_text {
	char *start;
	size_t size;
	size_t length;
	int error;
};

void procfs_put(struct procfs_text *text, const char *bytes, size_t n);
void procfs_print(struct procfs_text *text, const char *format, ...)
	__printf_like(2, 3);

enum procfs_kind {
	PROCFS_DIRECTORY,
	PROCFS_DESCRIPTORS, /* a directory with a link for each descriptor */
	PROCFS_FILE,
	PROCFS_LINE, /* a file of one line, which is a text */
	PROCFS_LINK,
	PROCFS_JUMP, /* a link to an entry */
};

/*
 * A file, link or directory that is always there. Pointers in it are what its size
 * is made of, so its name is told by where that is among all of them.
 * @children: of a directory, @count of them
 * @show: of a file: make its content
 * @text: of a line, without its newline; of a link: NULL: the program's file
 * @follow: of a jump: where it leads, with a reference
 * @name: as procfs_name() takes it
 */
struct procfs_node {
	union {
		const struct procfs_node *children;
		void (*show)(struct procfs_text *text);
		const char *text;
		struct arrow_vfs_entry *(*follow)(void);
	};
	uint16_t mode;
	uint8_t kind;
	uint8_t count;
	uint8_t name;
};

/* @fd: of a link to a descriptor and what is behind it, else -1 */
struct procfs_inode {
	struct arrow_vfs_inode vfs;
	const struct procfs_node *node;
	int fd;
};

static inline struct procfs_inode *
procfs_inode_of(struct arrow_vfs_inode *inode)
{
	return ARROW_CONTAINER_OF(inode, struct procfs_inode, vfs);
}

/* tree.c */
extern const struct procfs_node procfs_root;
extern const struct procfs_names procfs_names;

static inline const char *procfs_name(const struct procfs_node *node)
{
	return (const char *)&procfs_names + node->name;
}

/* inode.c: an entry that is not in the tree, with an inode of the node's mode;
 * NULL without memory. @parent: NULL: a root */
struct arrow_vfs_entry *procfs_entry_new(struct arrow_vfs_entry *parent,
					 const struct arrow_vfs_name *name,
					 struct arrow_vfs_system *system,
					 const struct procfs_node *node,
					 int fd);

/* Write the path of an entry, at most @size bytes with the NUL; its length. */
ssize_t procfs_path(struct arrow_vfs_entry *entry, char *text, size_t size);

/* descriptor.c: /proc/self/fd, its links and what they lead to */
int procfs_descriptor_lookup(struct arrow_vfs_entry *directory,
			     const struct arrow_vfs_name *name,
			     struct arrow_vfs_entry **found);
void procfs_descriptor_list(struct arrow_vfs_list *list, uint64_t from);
int procfs_descriptor_follow(struct procfs_inode *inode,
			     struct arrow_vfs_entry **entry);
ssize_t procfs_descriptor_text(int fd, char *text, size_t size);
int procfs_descriptor_open(int fd, struct arrow_file *file);

/* process.c and machine.c: contents */
void procfs_show_cmdline(struct procfs_text *text);
void procfs_show_comm(struct procfs_text *text);
void procfs_show_environ(struct procfs_text *text);
void procfs_show_loginuid(struct procfs_text *text);
void procfs_show_maps(struct procfs_text *text);
void procfs_show_stat(struct procfs_text *text);
void procfs_show_statm(struct procfs_text *text);
void procfs_show_status(struct procfs_text *text);
void procfs_show_filesystems(struct procfs_text *text);
void procfs_show_hostname(struct procfs_text *text);
void procfs_show_machine_stat(struct procfs_text *text);
void procfs_show_meminfo(struct procfs_text *text);
void procfs_show_mounts(struct procfs_text *text);
void procfs_show_uptime(struct procfs_text *text);
void procfs_show_version(struct procfs_text *text);

/* of the architecture */
void procfs_show_cpuinfo(struct procfs_text *text);

/* anonymous.c: what the link of such a file says; NULL: it is none. With
 * FILE_ANONYMOUS. */
const char *procfs_anonymous(const struct arrow_file *file);
