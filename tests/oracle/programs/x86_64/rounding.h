/* SPDX-License-Identifier: BSD-3-Clause */
/* How results are rounded: MXCSR and the control word of the x87. */
#pragma once

/* As a program begins (System V ABI for AMD64, 3.4.1), and rounding up. */
#define CONTROL_FIRST 0x1f80
#define CONTROL_UP 0x5f80

static inline unsigned int control(void)
{
	return __builtin_ia32_stmxcsr();
}

static inline void set_control(unsigned int value)
{
	unsigned short old = 0x0f7f;

	__builtin_ia32_ldmxcsr(value);
	__asm__ volatile("fldcw %0" : : "m"(old));
}
