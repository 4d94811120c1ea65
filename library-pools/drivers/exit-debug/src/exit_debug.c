/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The device makes QEMU end with status 2 * value + 1, of which only some bits
 * survive, so the value says nothing and the verdict all.
 */
#include <arrow/arch/port.h>
#include <arrow/exit_debug.h>

#define EXIT_DEBUG_PORT 0xf4

static void exit_debug_stop(int status)
{
	(void)status;
	arrow_arch_port_out32(EXIT_DEBUG_PORT, 0);
}

const struct arrow_exit_ops arrow_exit_debug = {
	.name = "debug",
	.stop = exit_debug_stop,
};
