/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The port takes any byte at any time, and reads as its own number.
 */
#include <arrow/arch/port.h>
#include <arrow/debugcon.h>

#define DEBUGCON_PORT 0xe9

static bool debugcon_probe(void)
{
	return arrow_arch_port_in8(DEBUGCON_PORT) == DEBUGCON_PORT;
}

static void debugcon_write(const char *text, size_t n)
{
	arrow_arch_port_out8_many(DEBUGCON_PORT, text, n);
}

const struct arrow_console_ops arrow_debugcon_console = {
	.name = "debugcon",
	.debug = true,
	.probe = debugcon_probe,
	.write = debugcon_write,
};
