/* SPDX-License-Identifier: BSD-3-Clause */
/* What there is below /proc. */
#include <arrow/program.h>

#include "procfs_priv.h"

#define TREE_FILE(name_, show_) \
	{.name = name_, .mode = ARROW_FILE_REGULAR | 0444, .show = show_}
#define TREE_PRIVATE(name_, show_) \
	{.name = name_, .mode = ARROW_FILE_REGULAR | 0400, .show = show_}
#define TREE_LINK(name_, target_) \
	{.name = name_, .mode = ARROW_FILE_LINK | 0777, .target = target_}
#define TREE_JUMP(name_, follow_)                                     \
	{.name = name_, .mode = ARROW_FILE_LINK | 0777, .jump = true, \
	 .follow = follow_}
#define TREE_DIRECTORY(name_, children_)                     \
	{.name = name_, .mode = ARROW_FILE_DIRECTORY | 0555, \
	 .children = children_}
#define TREE_END {.name = NULL}

static const struct procfs_node tree_none[] = {TREE_END};

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
	TREE_FILE("cmdline", procfs_show_cmdline),
	TREE_FILE("comm", procfs_show_comm),
	TREE_JUMP("cwd", tree_directory),
	TREE_PRIVATE("environ", procfs_show_environ),
	TREE_LINK("exe", NULL),
	{.name = "fd",
	 .mode = ARROW_FILE_DIRECTORY | 0500,
	 .children = tree_none,
	 .descriptors = true},
	TREE_FILE("loginuid", procfs_show_loginuid),
	TREE_FILE("maps", procfs_show_maps),
	TREE_FILE("mounts", procfs_show_mounts),
	TREE_JUMP("root", tree_root),
	TREE_FILE("stat", procfs_show_stat),
	TREE_FILE("statm", procfs_show_statm),
	TREE_FILE("status", procfs_show_status),
	TREE_END,
};

static const struct procfs_node tree_kernel[] = {
	TREE_FILE("hostname", procfs_show_hostname),
	TREE_FILE("osrelease", procfs_show_osrelease),
	TREE_FILE("ostype", procfs_show_ostype),
	TREE_FILE("pid_max", procfs_show_pid_max),
	TREE_END,
};

static const struct procfs_node tree_memory[] = {
	TREE_FILE("overcommit_memory", procfs_show_one),
	TREE_END,
};

static const struct procfs_node tree_sys[] = {
	TREE_DIRECTORY("kernel", tree_kernel),
	TREE_DIRECTORY("vm", tree_memory),
	TREE_END,
};

static const struct procfs_node tree_top[] = {
	TREE_DIRECTORY("1", tree_process),
	TREE_FILE("cmdline", procfs_show_boot_line),
	TREE_FILE("cpuinfo", procfs_show_cpuinfo),
	TREE_FILE("filesystems", procfs_show_filesystems),
	TREE_FILE("loadavg", procfs_show_loadavg),
	TREE_FILE("meminfo", procfs_show_meminfo),
	TREE_LINK("mounts", "self/mounts"),
	TREE_LINK("self", "1"),
	TREE_FILE("stat", procfs_show_machine_stat),
	TREE_DIRECTORY("sys", tree_sys),
	TREE_FILE("uptime", procfs_show_uptime),
	TREE_FILE("version", procfs_show_version),
	TREE_END,
};

const struct procfs_node procfs_root = TREE_DIRECTORY("", tree_top);
