/* SPDX-License-Identifier: BSD-3-Clause */
/* What there is below /proc. */
#include <arrow/procfs.h>
#include <arrow/program.h>
#include <arrow/uname.h>

#include "procfs_priv.h"

/* All names, each once; they are told apart by where they are. */
#define TREE_NAMES(NAME) \
	NAME(cmdline) NAME(comm) NAME(cpuinfo) NAME(cwd) \
	NAME(environ) NAME(exe) NAME(fd) NAME(filesystems) \
	NAME(hostname) NAME(kernel) NAME(loadavg) NAME(loginuid) \
	NAME(maps) NAME(meminfo) NAME(mounts) NAME(osrelease) \
	NAME(ostype) NAME(overcommit_memory) NAME(pid_max) NAME(root) \
	NAME(self) NAME(stat) NAME(statm) NAME(status) NAME(sys) \
	NAME(uptime) NAME(version) NAME(vm)

struct procfs_names {
#define NAME(name_) char name_[sizeof(#name_)];
	TREE_NAMES(NAME)
#undef NAME
	char number[sizeof(ARROW_PROCFS_SELF)];
	char none;
};

const struct procfs_names procfs_names = {
#define NAME(name_) .name_ = #name_,
	TREE_NAMES(NAME)
#undef NAME
	.number = ARROW_PROCFS_SELF,
};

_Static_assert(sizeof(struct procfs_names) <= UINT8_MAX, "names have eight bits");

#define TREE_NAME(name_) __builtin_offsetof(struct procfs_names, name_)

#define TREE_FILE(name_, show_)                         \
	{.name = TREE_NAME(name_), .mode = ARROW_FILE_REGULAR | 0444, \
	 .kind = PROCFS_FILE, .show = show_}
#define TREE_PRIVATE(name_, show_)                      \
	{.name = TREE_NAME(name_), .mode = ARROW_FILE_REGULAR | 0400, \
	 .kind = PROCFS_FILE, .show = show_}
#define TREE_LINE(name_, text_)                         \
	{.name = TREE_NAME(name_), .mode = ARROW_FILE_REGULAR | 0444, \
	 .kind = PROCFS_LINE, .text = text_}
#define TREE_LINK(name_, text_)                      \
	{.name = TREE_NAME(name_), .mode = ARROW_FILE_LINK | 0777, \
	 .kind = PROCFS_LINK, .text = text_}
#define TREE_JUMP(name_, follow_)                    \
	{.name = TREE_NAME(name_), .mode = ARROW_FILE_LINK | 0777, \
	 .kind = PROCFS_JUMP, .follow = follow_}
#define TREE_DIRECTORY(name_, children_)                  \
	{.name = TREE_NAME(name_), .mode = ARROW_FILE_DIRECTORY | 0555, \
	 .kind = PROCFS_DIRECTORY, .children = children_,    \
	 .count = ARROW_COUNT(children_)}

static struct arrow_vfs_entry *tree_directory(void)
{
	return arrow_vfs_entry_hold(arrow_vfs_directory());
}

static struct arrow_vfs_entry *tree_root(void)
{
	return arrow_vfs_entry_hold(arrow_vfs_root());
}

/* The program came with the image, and its file may not be in the archive. */
static const struct procfs_node tree_process[] = {
	TREE_FILE(cmdline, procfs_show_cmdline),
	TREE_FILE(comm, procfs_show_comm),
	TREE_JUMP(cwd, tree_directory),
	TREE_PRIVATE(environ, procfs_show_environ),
	TREE_LINK(exe, NULL),
	{.name = TREE_NAME(fd),
	 .mode = ARROW_FILE_DIRECTORY | 0500,
	 .kind = PROCFS_DESCRIPTORS},
	TREE_FILE(loginuid, procfs_show_loginuid),
	TREE_FILE(maps, procfs_show_maps),
	TREE_FILE(mounts, procfs_show_mounts),
	TREE_JUMP(root, tree_root),
	TREE_FILE(stat, procfs_show_stat),
	TREE_FILE(statm, procfs_show_statm),
	TREE_FILE(status, procfs_show_status),
};

static const struct procfs_node tree_kernel[] = {
	TREE_FILE(hostname, procfs_show_hostname),
	TREE_LINE(osrelease, arrow_uname_release),
	TREE_LINE(ostype, "Linux"),
	TREE_LINE(pid_max, "32768"),
};

static const struct procfs_node tree_memory[] = {
	/* memory is promised without being there */
	TREE_LINE(overcommit_memory, "1"),
};

static const struct procfs_node tree_sys[] = {
	TREE_DIRECTORY(kernel, tree_kernel),
	TREE_DIRECTORY(vm, tree_memory),
};

static const struct procfs_node tree_top[] = {
	TREE_DIRECTORY(number, tree_process),
	/* the kernel's own is not shown: it holds the secret of a verdict */
	TREE_LINE(cmdline, ""),
	TREE_FILE(cpuinfo, procfs_show_cpuinfo),
	TREE_FILE(filesystems, procfs_show_filesystems),
	TREE_LINE(loadavg, "0.00 0.00 0.00 1/1 " ARROW_PROCFS_SELF),
	TREE_FILE(meminfo, procfs_show_meminfo),
	TREE_LINK(mounts, "self/mounts"),
	TREE_LINK(self, ARROW_PROCFS_SELF),
	TREE_FILE(stat, procfs_show_machine_stat),
	TREE_DIRECTORY(sys, tree_sys),
	TREE_FILE(uptime, procfs_show_uptime),
	TREE_FILE(version, procfs_show_version),
};

const struct procfs_node procfs_root = TREE_DIRECTORY(none, tree_top);
