/* SPDX-License-Identifier: BSD-3-Clause */
/* A system call changes no register but x0, nor what floating point uses. */
/* world: processor */
#include "oracle.h"

/* x1 to x28; the call's number is in x8. */
#define REGISTERS 28
#define GETPPID 173

/* The stack keeps what the compiler needs: x0 and the frame pointer. */
static void call(unsigned long *at)
{
	register unsigned long *x0 __asm__("x0") = at;

	__asm__ volatile(
		"stp x0, x29, [sp, #-16]!\n\t"
		"ldp x1, x2, [x0, #0]\n\t"
		"ldp x3, x4, [x0, #16]\n\t"
		"ldp x5, x6, [x0, #32]\n\t"
		"ldp x7, x8, [x0, #48]\n\t"
		"ldp x9, x10, [x0, #64]\n\t"
		"ldp x11, x12, [x0, #80]\n\t"
		"ldp x13, x14, [x0, #96]\n\t"
		"ldp x15, x16, [x0, #112]\n\t"
		"ldp x17, x18, [x0, #128]\n\t"
		"ldp x19, x20, [x0, #144]\n\t"
		"ldp x21, x22, [x0, #160]\n\t"
		"ldp x23, x24, [x0, #176]\n\t"
		"ldp x25, x26, [x0, #192]\n\t"
		"ldp x27, x28, [x0, #208]\n\t"
		"svc #0\n\t"
		"ldr x0, [sp]\n\t"
		"add x0, x0, #224\n\t"
		"stp x1, x2, [x0, #0]\n\t"
		"stp x3, x4, [x0, #16]\n\t"
		"stp x5, x6, [x0, #32]\n\t"
		"stp x7, x8, [x0, #48]\n\t"
		"stp x9, x10, [x0, #64]\n\t"
		"stp x11, x12, [x0, #80]\n\t"
		"stp x13, x14, [x0, #96]\n\t"
		"stp x15, x16, [x0, #112]\n\t"
		"stp x17, x18, [x0, #128]\n\t"
		"stp x19, x20, [x0, #144]\n\t"
		"stp x21, x22, [x0, #160]\n\t"
		"stp x23, x24, [x0, #176]\n\t"
		"stp x25, x26, [x0, #192]\n\t"
		"stp x27, x28, [x0, #208]\n\t"
		"ldp x0, x29, [sp], #16"
		: "+r"(x0)
		:
		: "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9",
		  "x10", "x11", "x12", "x13", "x14", "x15", "x16", "x17",
		  "x18", "x19", "x20", "x21", "x22", "x23", "x24", "x25",
		  "x26", "x27", "x28", "memory", "cc");
}

static void call_with_vectors(double *changed)
{
	double in = 1.5, out;

	__asm__ volatile("fmov d0, %d[in]\n\t"
			 "fmov d31, %d[in]\n\t"
			 "mov x8, %[call]\n\t"
			 "svc #0\n\t"
			 "fadd %d[out], d0, d31"
			 : [out] "=w"(out)
			 : [in] "w"(in), [call] "i"(GETPPID)
			 : "x0", "x8", "v0", "v31", "memory");
	*changed = out - 2 * in;
}

int main(void)
{
	unsigned long values[2 * REGISTERS];
	double changed;

	for (int i = 0; i < REGISTERS; i++)
		values[i] = 0x0101010101010101ul * (unsigned long)(i + 1);
	values[7] = GETPPID;
	call(values);
	for (int i = 0; i < REGISTERS; i++)
		printf("x%d %s\n", i + 1,
		       values[i] == values[REGISTERS + i] ? "same" : "changed");
	call_with_vectors(&changed);
	printf("vectors %g\n", changed);
	return 0;
}
