/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Command 0xfe pulses the controller's reset line.
 */
#include <arrow/arch/port.h>
#include <arrow/exit_i8042.h>

#define I8042_COMMAND 0x64
#define I8042_PULSE_RESET 0xfe

static void exit_i8042_stop(int status)
{
	(void)status;
	arrow_arch_port_out8(I8042_COMMAND, I8042_PULSE_RESET);
}

const struct arrow_exit_ops arrow_exit_i8042 = {
	.name = "i8042",
	.stop = exit_i8042_stop,
};
