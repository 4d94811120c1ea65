/* SPDX-License-Identifier: BSD-3-Clause */
/* Files about the machine and the kernel. */
#include <arrow/boot_info.h>
#include <arrow/pmm.h>
#include <arrow/procfs.h>
#include <arrow/time.h>
#include <arrow/uname.h>

#include "procfs_priv.h"

/* Memory beyond what the page allocator has looked at is free, too. */
static uint64_t machine_total(void)
{
	uint64_t total = 0;

	for (unsigned int i = 0; i < arrow_boot_info.memory_count; i++) {
		const struct arrow_boot_memory *part =
			&arrow_boot_info.memory[i];

		if (part->type == ARROW_BOOT_MEMORY_USABLE)
			total += part->end - part->start;
	}
	return total;
}

/* Names of lines, each with a NUL. */
#define MACHINE_MEMORY 8
static const char machine_memory[] = "MemTotal:\0MemFree:\0MemAvailable:\0"
				     "Buffers:\0Cached:\0SwapCached:\0"
				     "SwapTotal:\0SwapFree:\0";

/* Of what the others count there is nothing. */
void procfs_show_meminfo(struct procfs_text *text)
{
	struct arrow_pmm_stats stats;
	uint64_t total = machine_total() / 1024;

	arrow_pmm_stats(&stats);
	uint64_t used = (uint64_t)stats.used * (ARROW_PMM_PAGE_SIZE / 1024);
	uint64_t left = total > used ? total - used : 0;

	uint64_t values[MACHINE_MEMORY] = {total, left, left};
	const char *name = machine_memory;

	for (unsigned int i = 0; i < MACHINE_MEMORY; i++) {
		procfs_print(text, "%-16s%8lu kB\n", name, values[i]);
		while (*name++)
			;
	}
}

/* The second number is idle time, of which nobody keeps count. */
void procfs_show_uptime(struct procfs_text *text)
{
	uint64_t now = arrow_time_monotonic();

	procfs_print(text, "%lu.%02lu 0.00\n", now / ARROW_TIME_SECOND,
		     now % ARROW_TIME_SECOND / (ARROW_TIME_SECOND / 100));
}

/* The machine is the program's, so all its time counts as a user's. */
void procfs_show_machine_stat(struct procfs_text *text)
{
	uint64_t ticks = arrow_time_monotonic() / (ARROW_TIME_SECOND / 100);
	struct arrow_time_wall now;

	arrow_time_wall(&now);
	procfs_print(text,
		     "cpu  %lu 0 0 0 0 0 0 0 0 0\n"
		     "cpu0 %lu 0 0 0 0 0 0 0 0 0\n"
		     "intr 0\nctxt 0\nbtime %ld\n"
		     "processes 1\nprocs_running 1\nprocs_blocked 0\n",
		     ticks, ticks,
		     (long)(now.seconds - (int64_t)(ticks / 100)));
}

void procfs_show_hostname(struct procfs_text *text)
{
	procfs_print(text, "%s\n", arrow_uname_host);
}

void procfs_show_version(struct procfs_text *text)
{
	procfs_print(text, "Linux version %s (arrow) %s\n", arrow_uname_release,
		     arrow_uname_version);
}

static void machine_mount(struct procfs_text *text,
			  const struct arrow_vfs_system *system)
{
	char path[256];
	const char *at = arrow_vfs_path(system->root, path, sizeof(path));

	procfs_print(text, "%s %s %s rw,relatime 0 0\n", system->ops->name,
		     at ? at : "?", system->ops->name);
}

void procfs_show_mounts(struct procfs_text *text)
{
	const struct arrow_vfs_system *system;

	for (unsigned int i = 0; (system = arrow_vfs_mounts(i)); i++)
		machine_mount(text, system);
}

void procfs_show_filesystems(struct procfs_text *text)
{
	const struct arrow_vfs_system *system;

	for (unsigned int i = 0; (system = arrow_vfs_mounts(i)); i++)
		procfs_print(text, "nodev\t%s\n", system->ops->name);
}
