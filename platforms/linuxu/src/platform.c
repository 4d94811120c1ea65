/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The start of the process: arguments become the command line, a mapping
 * becomes the memory map, and the boot library takes over.
 */
#include "linuxu_priv.h"

#include <arrow/boot.h>
#include <arrow/boot_info.h>
#include <arrow/plat/platform.h>
#include <arrow/plat/process.h>

#define LINUXU_CMDLINE_MAX 2048
#define LINUXU_MIB ((size_t)1 << 20)
/* 125: `arrow run` ends so when no program ran */
#define LINUXU_NO_PROGRAM 125
#define LINUXU_STDERR 2

/* A wish, far from the image and from where the host puts things. */
#define LINUXU_MEMORY_AT ((void *)0x100000000)

extern const char arrow_image_start[];
extern const char arrow_image_end[];
extern const char arrow_image_stack_start[];
extern const char arrow_image_stack_end[];

static char linuxu_line[LINUXU_CMDLINE_MAX + 1];

static void linuxu_give_up(const char *why, size_t n)
{
	arrow_plat_process_write(LINUXU_STDERR, why, n);
	linuxu_exit_group(LINUXU_NO_PROGRAM);
}

static void linuxu_find_memory(void)
{
	struct arrow_boot_memory *memory = arrow_boot_info.memory;
	size_t size = CONFIG_LINUXU_MEMORY_MIB * LINUXU_MIB;

	for (; size >= LINUXU_MIB; size /= 2) {
		long at = linuxu_mmap(LINUXU_MEMORY_AT, size,
				      LINUXU_PROT_READ | LINUXU_PROT_WRITE,
				      LINUXU_MAP_PRIVATE |
					      LINUXU_MAP_ANONYMOUS |
					      LINUXU_MAP_NORESERVE,
				      -1, 0);
		if (at > 0) {
			memory->start = (uint64_t)at;
			memory->end = (uint64_t)at + size;
			memory->type = ARROW_BOOT_MEMORY_USABLE;
			arrow_boot_info.memory_count = 1;
			return;
		}
	}
}

void linuxu_start(const uintptr_t *block)
{
	static const char too_long[] =
		"arrow: the arguments exceed 2048 bytes\n";
	/* behind argc and the name of the image */
	const char *const *words = (const char *const *)(block + 2);

	if (block[0] == 0)
		words--;
	if (linuxu_command_line(words, linuxu_line, sizeof(linuxu_line)) < 0)
		linuxu_give_up(too_long, sizeof(too_long) - 1);
	arrow_boot_info.protocol = "linuxu";
	arrow_boot_info.command_line = linuxu_line;
	arrow_boot_info.command_line_size = sizeof(linuxu_line);
	arrow_boot_info.stack_start = (uintptr_t)arrow_image_stack_start;
	arrow_boot_info.stack_end = (uintptr_t)arrow_image_stack_end;
	arrow_boot_info.image_start = (uintptr_t)arrow_image_start;
	arrow_boot_info.image_end = (uintptr_t)arrow_image_end;
	linuxu_find_memory();
	arrow_boot_start();
}

void arrow_plat_init(void)
{
	linuxu_catch_faults();
}
