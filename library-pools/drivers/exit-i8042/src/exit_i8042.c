/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Command 0xfe pulses the controller's reset line, in which a monitor sees the
 * end of the machine. An absent controller reads as ones.
 */
#include <arrow/arch/port.h>
#include <arrow/exit_i8042.h>

#define I8042_COMMAND 0x64 /* when read: the status */
#define I8042_PULSE_RESET 0xfe
#define I8042_ABSENT 0xff

static void exit_i8042_stop(int status)
{
	(void)status;
	if (arrow_arch_port_in8(I8042_COMMAND) == I8042_ABSENT)
		return;
	arrow_arch_port_out8(I8042_COMMAND, I8042_PULSE_RESET);
	arrow_exit_wait();
}

const struct arrow_exit_ops arrow_exit_i8042 = {
	.name = "i8042",
	.stop = exit_i8042_stop,
};
