/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A driver whose device is missing comes back, and the next one is tried.
 */
#include <arrow/arch/cpu.h>
#include <arrow/exit.h>

void arrow_exit_machine(int status)
{
	for (unsigned int i = 0; i < arrow_exit_table_size; i++)
		arrow_exit_table[i]->stop(status);
	arrow_arch_stop();
}
