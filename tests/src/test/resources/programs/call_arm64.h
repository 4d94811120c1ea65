/* SPDX-License-Identifier: BSD-3-Clause */
/* System calls without a C library's wrapper, with no more registers than needed. */
#pragma once

static inline long call_0(long number)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0");

	__asm__ volatile("svc #0" : "=r"(x0) : "r"(x8) : "memory");
	return x0;
}

static inline long call_3(long number, long first, const volatile void *second,
			  long third)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = first;
	register const volatile void *x1 __asm__("x1") = second;
	register long x2 __asm__("x2") = third;

	__asm__ volatile("svc #0"
			 : "+r"(x0)
			 : "r"(x8), "r"(x1), "r"(x2)
			 : "memory");
	return x0;
}

static inline long call_4(long number, const volatile void *first, long second,
			  long third, long fourth)
{
	register long x8 __asm__("x8") = number;
	register long x0 __asm__("x0") = (long)first;
	register long x1 __asm__("x1") = second;
	register long x2 __asm__("x2") = third;
	register long x3 __asm__("x3") = fourth;

	__asm__ volatile("svc #0"
			 : "+r"(x0)
			 : "r"(x8), "r"(x1), "r"(x2), "r"(x3)
			 : "memory");
	return x0;
}
