/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The order of boot. What every program needs is called by name; all other
 * libraries are started by the code that the generator writes.
 */
#include <arrow/arch/cpu.h>
#include <arrow/boot.h>
#include <arrow/boot_info.h>
#include <arrow/cmdline.h>
#include <arrow/console.h>
#include <arrow/errno.h>
#include <arrow/format.h>
#include <arrow/gen.h>
#include <arrow/panic.h>
#include <arrow/plat/platform.h>
#include <arrow/pmm.h>
#include <arrow/print.h>

#include "kind.h"

/* Longest line of features; what does not fit is cut off. */
#define BOOT_FEATURES_SIZE 128

static void boot_print_features(void)
{
	char line[BOOT_FEATURES_SIZE] = "";
	size_t n = 0;
	const char *name;

	for (unsigned int i = 0; (name = arrow_arch_feature(i)); i++) {
		if (n < sizeof(line))
			n += (size_t)arrow_snprintf(line + n, sizeof(line) - n,
						    " %s", name);
	}
	arrow_print("features%s", line);
}

void arrow_boot_start(void)
{
	int error = 0;

	arrow_plat_init();
	if (arrow_boot_info.command_line)
		error = arrow_cmdline_init(arrow_boot_info.command_line,
					   arrow_boot_info.command_line_size);
	arrow_console_init();
	if (error)
		arrow_print("command line ignored: %s",
			    error == -EINVAL ?
				    "wrong quotes or escapes" :
				    "longer than 2048 bytes, or out of reach");
	if (!arrow_boot_info.memory_count)
		arrow_panic("no memory map from the loader (%s)",
			    arrow_boot_info.protocol);
	if (arrow_cmdline_find("arrow.features"))
		boot_print_features();
	if (CONFIG_APP_ATTACHED)
		boot_claim_program();
	arrow_pmm_init(&arrow_boot_info);
	arrow_gen_init();
	boot_run_program();
}
