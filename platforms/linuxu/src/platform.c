/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The start of the process: arguments become the command line, a mapping
 * becomes the memory map, and the boot library takes over.
 */
#include "linuxu_priv.h"
#include "program_host.h"

#include <arrow/boot.h>
#include <arrow/boot_info.h>
#include <arrow/plat/platform.h>
#include <arrow/plat/process.h>

#define LINUXU_CMDLINE_MAX 2048
/* 125: `arrow run` ends so when no program ran */
#define LINUXU_NO_PROGRAM 125
#define LINUXU_STDERR 2

extern const char arrow_image_start[];
extern const char arrow_image_end[];
extern const char arrow_image_stack_start[];
extern const char arrow_image_stack_end[];

static char linuxu_line[LINUXU_CMDLINE_MAX + 1];

static size_t linuxu_length(const char *text)
{
	size_t n = 0;

	while (text[n])
		n++;
	return n;
}

void linuxu_give_up(const char *why)
{
	arrow_plat_process_write(LINUXU_STDERR, "arrow: ", 7);
	arrow_plat_process_write(LINUXU_STDERR, why, linuxu_length(why));
	arrow_plat_process_write(LINUXU_STDERR, "\n", 1);
	linuxu_exit_group(LINUXU_NO_PROGRAM);
}

void linuxu_start(const uintptr_t *block)
{
	/* behind argc and the name of the image */
	const char *const *words = (const char *const *)(block + 2);

	if (block[0] == 0)
		words--;
	if (linuxu_command_line(words, linuxu_line, sizeof(linuxu_line)) < 0)
		linuxu_give_up("the arguments exceed 2048 bytes");
	arrow_boot_info.protocol = "linuxu";
	arrow_boot_info.command_line = linuxu_line;
	arrow_boot_info.command_line_size = sizeof(linuxu_line);
	arrow_boot_info.stack_start = (uintptr_t)arrow_image_stack_start;
	arrow_boot_info.stack_end = (uintptr_t)arrow_image_stack_end;
	arrow_boot_info.image_start = (uintptr_t)arrow_image_start;
	arrow_boot_info.image_end = (uintptr_t)arrow_image_end;
	linuxu_find_memory(CONFIG_LINUXU_MEMORY_MIB * LINUXU_MIB);
	if (CONFIG_APP_ATTACHED)
		linuxu_program_host(block);
	arrow_boot_start();
}

void arrow_plat_init(void)
{
	linuxu_catch_faults();
}
