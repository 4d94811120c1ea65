/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A machine whose monitor leaves the processor and its page tables to us.
 */
#include <arrow/arch/cpu.h>
#include <arrow/plat/platform.h>

void arrow_plat_init(void)
{
	arrow_arch_cpu_init();
}
