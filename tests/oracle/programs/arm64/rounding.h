/* SPDX-License-Identifier: BSD-3-Clause */
/* How results are rounded: FPCR. */
#pragma once

/* As a program begins, and rounding up (Arm ARM, C5.2 FPCR.RMode). */
#define CONTROL_FIRST 0
#define CONTROL_UP 0x400000

static inline unsigned int control(void)
{
	unsigned long value;

	__asm__ volatile("mrs %0, fpcr" : "=r"(value));
	return (unsigned int)value;
}

static inline void set_control(unsigned int value)
{
	__asm__ volatile("msr fpcr, %0" : : "r"((unsigned long)value));
}
