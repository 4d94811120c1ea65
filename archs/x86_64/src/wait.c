/* SPDX-License-Identifier: BSD-3-Clause */
/* Resting until an interrupt comes, where the processor is ours to stop. */
#include <arrow/arch/cpu.h>

/* none can come between STI and HLT: it takes effect one instruction later */
void arrow_arch_wait(void)
{
	__asm__ volatile("sti\n\thlt\n\tcli" ::: "memory");
}
