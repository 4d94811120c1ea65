/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A driver whose device is missing comes back, and the next one is tried.
 */
#include <arrow/arch/cpu.h>
#include <arrow/exit.h>

/* Some hundredths of a second, in which a monitor's threads get their turn. */
#define EXIT_PATIENCE 1000000

void arrow_exit_wait(void)
{
	for (int i = 0; i < EXIT_PATIENCE; i++)
		arrow_arch_relax();
}

void arrow_exit_machine(int status)
{
	for (unsigned int i = 0; i < arrow_exit_table_size; i++)
		arrow_exit_table[i]->stop(status);
	arrow_arch_stop();
}
