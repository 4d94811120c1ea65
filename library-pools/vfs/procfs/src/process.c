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
#define PROCESS_COMM 15	 /* characters of a name, at most */
#define PROCESS_TICK 100 /* a second; Linux's USER_HZ */

/* Copy the program's memory as it is now: it may have been written to. */
static int process_memory(struct procfs_text *text, uintptr_t from,
			  uintptr_t to)
{
	char piece[256];

	while (from < to) {
		size_t n = to - from < sizeof(piece) ? to - from
						     : sizeof(piece);

		if (arrow_user_read(piece, from, n))
			return -EFAULT;
		procfs_put(text, piece, n);
		from += n;
	}
	return 0;
}

int procfs_show_cmdline(struct procfs_text *text)
{
	return process_memory(text, arrow_program_layout.arguments,
			      arrow_program_layout.arguments_end);
}

int procfs_show_environ(struct procfs_text *text)
{
	return process_memory(text, arrow_program_layout.environment,
			      arrow_program_layout.environment_end);
}

/* The last component of the file's name, cut as Linux does. */
static void process_comm(struct procfs_text *text)
{
	const char *name = arrow_program_layout.name, *at = name;
	size_t n = 0;

	for (; at && *at; at++) {
		if (*at == '/')
			name = at + 1;
	}
	while (name && name[n] && n < PROCESS_COMM)
		n++;
	procfs_put(text, name, n);
}

int procfs_show_comm(struct procfs_text *text)
{
	process_comm(text);
	procfs_put(text, "\n", 1);
	return 0;
}

/* Nobody logged in: the greatest number, without a newline, as Linux says it. */
int procfs_show_loginuid(struct procfs_text *text)
{
	procfs_print(text, "4294967295");
	return 0;
}

int procfs_show_maps(struct procfs_text *text)
{
	struct arrow_vma_info info;
	struct arrow_vma_stats stats;

	arrow_vma_stats(&stats);
	for (uintptr_t at = 0; arrow_vma_next(at, &info); at = info.end) {
		bool image = info.flags & ARROW_VMA_PLACED;

		procfs_print(text, "%08lx-%08lx %c%c%c%c %08lx 00:%02x %u",
			     info.start, info.end,
			     info.protection & ARROW_ARCH_READ ? 'r' : '-',
			     info.protection & ARROW_ARCH_WRITE ? 'w' : '-',
			     info.protection & ARROW_ARCH_EXECUTE ? 'x' : '-',
			     info.flags & ARROW_VMA_SHARED ? 's' : 'p',
			     info.source ? info.offset : 0,
			     info.source || image ? 1u : 0u,
			     info.source || image ? 1u : 0u);
		if (image)
			procfs_print(text, " %s", arrow_program_layout.name);
		else if (info.flags & ARROW_VMA_GROWS)
			procfs_print(text, " [stack]");
		else if (info.start == stats.brk_start)
			procfs_print(text, " [heap]");
		procfs_put(text, "\n", 1);
	}
	return 0;
}

/* 52 numbers, most of them 0 where there is one process that runs alone. */
int procfs_show_stat(struct procfs_text *text)
{
	struct arrow_vma_stats stats;
	uint64_t ticks = arrow_time_monotonic() /
			 (ARROW_TIME_SECOND / PROCESS_TICK);

	arrow_vma_stats(&stats);
	procfs_print(text, "%d (", ARROW_PROCFS_SELF);
	process_comm(text);
	procfs_print(text, ") R 0 1 1 0 -1 4194560 0 0 0 0 %lu 0 0 0 20 0 1",
		     ticks);
	procfs_print(text, " 0 0 %lu %lu %lu", stats.mapped,
		     stats.own / PROCESS_PAGE, UINT64_MAX);
	procfs_print(text, " 1 1 %lu 0 0 0 0 0 0 0 0 0 17 0 0 0 0 0 0 0 0 %lu",
		     arrow_program_layout.stack, stats.brk_start);
	procfs_print(text, " %lu %lu %lu %lu 0\n",
		     arrow_program_layout.arguments,
		     arrow_program_layout.arguments_end,
		     arrow_program_layout.environment,
		     arrow_program_layout.environment_end);
	return 0;
}

int procfs_show_statm(struct procfs_text *text)
{
	struct arrow_vma_stats stats;

	arrow_vma_stats(&stats);
	procfs_print(text, "%lu %lu 0 0 0 %lu 0\n", stats.mapped / PROCESS_PAGE,
		     stats.own / PROCESS_PAGE,
		     (stats.data + stats.stack) / PROCESS_PAGE);
	return 0;
}

static void process_identity(struct procfs_text *text)
{
	const struct arrow_credentials *own = &arrow_credentials;

	procfs_print(text, "Uid:\t%u\t%u\t%u\t%u\n", own->uid, own->euid,
		     own->suid, own->fsuid);
	procfs_print(text, "Gid:\t%u\t%u\t%u\t%u\n", own->gid, own->egid,
		     own->sgid, own->fsgid);
	procfs_print(text, "FDSize:\t%u\nGroups:\t", arrow_fd_size());
	for (unsigned int i = 0; i < own->group_count; i++)
		procfs_print(text, "%u ", own->groups[i]);
	procfs_put(text, "\n", 1);
}

static void process_capabilities(struct procfs_text *text)
{
	const struct arrow_credentials *own = &arrow_credentials;

	procfs_print(text, "CapInh:\t%016lx\nCapPrm:\t%016lx\n",
		     own->inheritable, own->permitted);
	procfs_print(text, "CapEff:\t%016lx\n", own->effective);
}

int procfs_show_status(struct procfs_text *text)
{
	struct arrow_vma_stats stats;

	arrow_vma_stats(&stats);
	procfs_print(text, "Name:\t");
	process_comm(text);
	procfs_print(text, "\nUmask:\t%04o\nState:\tR (running)\n",
		     arrow_vfs_umask());
	procfs_print(text, "Tgid:\t%d\nNgid:\t0\nPid:\t%d\nPPid:\t0\n",
		     ARROW_PROCFS_SELF, ARROW_PROCFS_SELF);
	procfs_print(text, "TracerPid:\t0\n");
	process_identity(text);
	procfs_print(text, "VmSize:\t%8lu kB\nVmRSS:\t%8lu kB\n",
		     stats.mapped / 1024, stats.own / 1024);
	procfs_print(text, "VmData:\t%8lu kB\nVmStk:\t%8lu kB\n",
		     stats.data / 1024, stats.stack / 1024);
	procfs_print(text, "Threads:\t1\n");
	process_capabilities(text);
	procfs_print(text, "NoNewPrivs:\t0\nCpus_allowed:\t1\n");
	procfs_print(text, "Cpus_allowed_list:\t0\n");
	return 0;
}
