/* SPDX-License-Identifier: BSD-3-Clause */
/* /proc/self: the program. */
#include <arrow/credentials.h>
#include <arrow/errno.h>
#include <arrow/fd.h>
#include <arrow/procfs.h>
#include <arrow/program.h>
#include <arrow/time.h>
#include <arrow/user_memory.h>
#include <arrow/vma.h>

#include "procfs_priv.h"

#define PROCESS_PAGE 4096
#define PROCESS_COMM "%.15s" /* a name, cut as Linux does */
#define PROCESS_TICK 100 /* a second; Linux's USER_HZ */

/* Copy the program's memory as it is now: it may have been written to. */
static void process_memory(struct procfs_text *text, uintptr_t from,
			   uintptr_t to)
{
	char piece[256];

	while (from < to) {
		size_t n = to - from < sizeof(piece) ? to - from
						     : sizeof(piece);

		text->error = arrow_user_read(piece, from, n);
		if (text->error)
			return;
		procfs_put(text, piece, n);
		from += n;
	}
}

void procfs_show_cmdline(struct procfs_text *text)
{
	process_memory(text, arrow_program_layout.arguments,
		       arrow_program_layout.arguments_end);
}

void procfs_show_environ(struct procfs_text *text)
{
	process_memory(text, arrow_program_layout.environment,
		       arrow_program_layout.environment_end);
}

/* The last component of the file's name. */
static const char *process_name(void)
{
	const char *name = arrow_program_layout.name, *at = name;

	for (; at && *at; at++) {
		if (*at == '/')
			name = at + 1;
	}
	return name ? name : "";
}

void procfs_show_comm(struct procfs_text *text)
{
	procfs_print(text, PROCESS_COMM "\n", process_name());
}

/* Nobody logged in: the greatest number, without a newline, as Linux says it. */
void procfs_show_loginuid(struct procfs_text *text)
{
	procfs_print(text, "4294967295");
}

static void process_area(struct procfs_text *text,
			 const struct arrow_vma_info *area, const char *name)
{
	unsigned int file = area->source || area->flags & ARROW_VMA_PLACED;
	char rights[] = "---p";

	if (area->protection & ARROW_ARCH_READ)
		rights[0] = 'r';
	if (area->protection & ARROW_ARCH_WRITE)
		rights[1] = 'w';
	if (area->protection & ARROW_ARCH_EXECUTE)
		rights[2] = 'x';
	if (area->flags & ARROW_VMA_SHARED)
		rights[3] = 's';
	procfs_print(text, "%08lx-%08lx %s %08lx 00:%02x %u%s%s\n",
		     area->start, area->end, rights,
		     area->source ? area->offset : 0, file, file,
		     *name ? " " : "", name);
}

void procfs_show_maps(struct procfs_text *text)
{
	struct arrow_vma_info area;
	struct arrow_vma_stats stats;

	arrow_vma_stats(&stats);
	for (uintptr_t at = 0; arrow_vma_next(at, &area); at = area.end) {
		const char *name = "";

		if (CONFIG_PROGRAM_AGAIN && area.source &&
		    area.source == arrow_program_layout.source)
			name = arrow_program_layout.executable;
		else if (area.flags & ARROW_VMA_PLACED)
			name = arrow_program_layout.name;
		else if (area.flags & ARROW_VMA_GROWS)
			name = "[stack]";
		else if (area.start == stats.brk_start)
			name = "[heap]";
		process_area(text, &area, name);
	}
}

/* 52 numbers, most of them 0 where there is one process that runs alone. */
void procfs_show_stat(struct procfs_text *text)
{
	struct arrow_vma_stats stats;
	uint64_t ticks = arrow_time_monotonic() /
			 (ARROW_TIME_SECOND / PROCESS_TICK);

	arrow_vma_stats(&stats);
	procfs_print(text,
		     ARROW_PROCFS_SELF " (" PROCESS_COMM
		     ") R 0 1 1 0 -1 4194560 0 0 0 0 %lu 0 0 0 20 0 1 0 0"
		     " %lu %lu 18446744073709551615 1 1 %lu"
		     " 0 0 0 0 0 0 0 0 0 17 0 0 0 0 0 0 0 0"
		     " %lu %lu %lu %lu %lu 0\n",
		     process_name(), ticks, stats.mapped,
		     stats.own / PROCESS_PAGE, arrow_program_layout.stack,
		     stats.brk_start, arrow_program_layout.arguments,
		     arrow_program_layout.arguments_end,
		     arrow_program_layout.environment,
		     arrow_program_layout.environment_end);
}

void procfs_show_statm(struct procfs_text *text)
{
	struct arrow_vma_stats stats;

	arrow_vma_stats(&stats);
	procfs_print(text, "%lu %lu 0 0 0 %lu 0\n", stats.mapped / PROCESS_PAGE,
		     stats.own / PROCESS_PAGE,
		     (stats.data + stats.stack) / PROCESS_PAGE);
}

void procfs_show_status(struct procfs_text *text)
{
	const struct arrow_credentials *own = &arrow_credentials;
	struct arrow_vma_stats stats;

	arrow_vma_stats(&stats);
	procfs_print(text,
		     "Name:\t" PROCESS_COMM "\nUmask:\t%04o\n"
		     "State:\tR (running)\n"
		     "Tgid:\t" ARROW_PROCFS_SELF "\nNgid:\t0\n"
		     "Pid:\t" ARROW_PROCFS_SELF "\nPPid:\t0\n"
		     "TracerPid:\t0\n"
		     "Uid:\t%u\t%u\t%u\t%u\nGid:\t%u\t%u\t%u\t%u\n"
		     "FDSize:\t%u\nGroups:\t",
		     process_name(), arrow_vfs_umask(), own->uid, own->euid,
		     own->suid, own->fsuid, own->gid, own->egid, own->sgid,
		     own->fsgid, arrow_fd_size());
	for (unsigned int i = 0; i < own->group_count; i++)
		procfs_print(text, "%u ", own->groups[i]);
	procfs_print(text,
		     "\nVmSize:\t%8lu kB\nVmRSS:\t%8lu kB\n"
		     "VmData:\t%8lu kB\nVmStk:\t%8lu kB\nThreads:\t1\n"
		     "CapInh:\t%016lx\nCapPrm:\t%016lx\nCapEff:\t%016lx\n"
		     "NoNewPrivs:\t0\nCpus_allowed:\t1\n"
		     "Cpus_allowed_list:\t0\n",
		     stats.mapped / 1024, stats.own / 1024, stats.data / 1024,
		     stats.stack / 1024, own->inheritable, own->permitted,
		     own->effective);
}
