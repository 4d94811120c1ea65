/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/vfs.h>

/*
 * A text that is being made.
 * @length: what it would have, which may be more than @size
 */
struct procfs_text {
	char *start;
	size_t size;
	size_t length;
};

void procfs_put(struct procfs_text *text, const char *bytes, size_t n);
void procfs_print(struct procfs_text *text, const char *format, ...)
	__printf_like(2, 3);

/*
 * A file, link or directory that is always there.
 * @children: of a directory; ends with a node without a name
 * @show: of a file: make its content; 0 or an error
 * @target: of a link: its text
 * @follow: of a link instead, if @jump: where it leads, with a reference
 * @descriptors: the directory has a link for each open descriptor
 */
struct procfs_node {
	const char *name;
	union {
		const struct procfs_node *children;
		int (*show)(struct procfs_text *text);
		const char *target;
		struct arrow_vfs_entry *(*follow)(void);
	};
	uint16_t mode;
	bool descriptors;
	bool jump;
};

/* @fd: of a link to a descriptor, else -1 */
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

/* inode.c: NULL without memory. */
struct arrow_vfs_inode *procfs_inode_new(struct arrow_vfs_system *system,
					 const struct procfs_node *node,
					 uint32_t mode, int fd);

void procfs_inode_free(struct arrow_vfs_inode *inode);

/* descriptor.c: links of /proc/self/fd */
extern const struct arrow_vfs_inode_ops procfs_descriptor_ops;
int procfs_descriptor_lookup(struct arrow_vfs_entry *directory,
			     const struct arrow_vfs_name *name,
			     struct arrow_vfs_entry **found);
void procfs_descriptor_list(struct arrow_vfs_list *list, uint64_t from);

/* process.c and machine.c: contents */
int procfs_show_cmdline(struct procfs_text *text);
int procfs_show_comm(struct procfs_text *text);
int procfs_show_environ(struct procfs_text *text);
int procfs_show_loginuid(struct procfs_text *text);
int procfs_show_maps(struct procfs_text *text);
int procfs_show_stat(struct procfs_text *text);
int procfs_show_statm(struct procfs_text *text);
int procfs_show_status(struct procfs_text *text);
int procfs_show_boot_line(struct procfs_text *text);
int procfs_show_filesystems(struct procfs_text *text);
int procfs_show_hostname(struct procfs_text *text);
int procfs_show_loadavg(struct procfs_text *text);
int procfs_show_machine_stat(struct procfs_text *text);
int procfs_show_meminfo(struct procfs_text *text);
int procfs_show_mounts(struct procfs_text *text);
int procfs_show_one(struct procfs_text *text);
int procfs_show_ostype(struct procfs_text *text);
int procfs_show_osrelease(struct procfs_text *text);
int procfs_show_pid_max(struct procfs_text *text);
int procfs_show_uptime(struct procfs_text *text);
int procfs_show_version(struct procfs_text *text);
int procfs_show_zero(struct procfs_text *text);

/* of the architecture */
int procfs_show_cpuinfo(struct procfs_text *text);
