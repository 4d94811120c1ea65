/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The libraries above and below, themselves, for tests of whole trees: what is
 * mocked is memory, time, devices and the program.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/cmdline.h>
#include <arrow/plat/memory.h>
#include <arrow/pmm.h>
#include <arrow/print.h>
#include <arrow/program.h>
#include <arrow/time.h>
#include <arrow/vma.h>

#include "../../file/tests/real_file.h"

#include "../../fd/src/table.c"

#include "../../credentials/src/credentials.c"

#include "../../cpiofs/src/archive.c"
#include "../../cpiofs/src/build.c"
#include "../../cpiofs/src/index.c"
#include "../../cpiofs/src/newc.c"
#include "../../cpiofs/src/number.c"

struct arrow_boot_info arrow_boot_info;

/* Pages in use, and how many more there may be. */
static long mock_pages;
static long mock_pages_left = 1 << 20;

void *arrow_pmm_alloc(size_t pages)
{
	void *page;

	if (mock_pages_left <= 0)
		return NULL;
	page = aligned_alloc(4096, pages * 4096);
	memset(page, 0xee, pages * 4096);
	mock_pages += (long)pages;
	mock_pages_left -= (long)pages;
	return page;
}

int arrow_pmm_free(void *address, size_t pages)
{
	free(address);
	mock_pages -= (long)pages;
	mock_pages_left += (long)pages;
	return 0;
}

void arrow_pmm_stats(struct arrow_pmm_stats *stats)
{
	*stats = (struct arrow_pmm_stats){
		.total = (size_t)(mock_pages + mock_pages_left),
		.used = (size_t)mock_pages,
		.untouched = (size_t)mock_pages_left};
}

int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)physical;
	(void)table;
	return 0;
}

/* The value of `arrow.cwd`, and how often something was said about it. */
static const char *mock_directory;
static unsigned int mock_messages;

const char *arrow_cmdline_find(const char *name)
{
	return strcmp(name, "arrow.cwd") == 0 ? mock_directory : NULL;
}

void arrow_print(const char *format, ...)
{
	(void)format;
	mock_messages++;
}

/* Archives are given as a module of the boot loader. */
bool arrow_program_archive(uint64_t *start, uint64_t *size)
{
	(void)start;
	(void)size;
	return false;
}

static uint64_t mock_now = 1000;

void arrow_time_wall(struct arrow_time_wall *now)
{
	*now = (struct arrow_time_wall){(int64_t)(++mock_now), 5};
}

/* Where mappings of a source were taken away, and how often. */
static uint64_t mock_forgotten;
static unsigned int mock_forgets;

void arrow_vma_forget(const struct arrow_vma_source *source, uint64_t offset,
		      bool copies)
{
	(void)source;
	(void)copies;
	mock_forgotten = offset;
	mock_forgets++;
}

#include "../../device/src/device.c"
#include "../../device/src/device_file.c"
#include "../../device/src/memory.c"

const struct arrow_device_ops *const arrow_device_table[] = {NULL};
const unsigned int arrow_device_table_size;

#include "../../vfs/src/access.c"
#include "../../vfs/src/attributes.c"
#include "../../vfs/src/create.c"
#include "../../vfs/src/entry.c"
#include "../../vfs/src/list.c"
#include "../../vfs/src/make.c"
#include "../../vfs/src/mount.c"
#include "../../vfs/src/open.c"
#include "../../vfs/src/open2.c"
#include "../../vfs/src/opened.c"
#include "../../vfs/src/path.c"
#include "../../vfs/src/permission.c"
#include "../../vfs/src/place.c"
#include "../../vfs/src/readlink.c"
#include "../../vfs/src/remove.c"
#include "../../vfs/src/rename.c"
#include "../../vfs/src/size.c"
#include "../../vfs/src/stamp.c"
#include "../../vfs/src/stat.c"
#include "../../vfs/src/statx.c"
#include "../../vfs/src/system.c"
#include "../../vfs/src/times.c"
#include "../../vfs/src/walk.c"

#include "../../fd/src/control.c"
#include "../../fd/src/duplicate.c"
#include "../../fd/src/lock.c"
#include "../../fd/src/transfer.c"
#include "../../fd/src/move.c"

#include "../../file-io/src/copy.c"
#include "../../file-io/src/position.c"

#include "../src/content.c"
#include "../src/directory.c"
#include "../src/extent.c"
#include "../src/inode.c"
#include "../src/lower.c"
#include "../src/pages.c"
#include "../src/ramfs.c"
