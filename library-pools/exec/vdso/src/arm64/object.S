/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The shared object that the program sees, headers and tables included; see the
 * one of x86_64. Names and versions are those of Linux on arm64.
 */
#include "../vdso_clock.h"

/* Offset of a label in the object. */
#define AT(label) ((label) - vdso_object)

#define SYMBOLS 4

/* Hashes of names, as DT_GNU_HASH and version definitions want them. */
#define GNU_CLOCK_GETRES 0xd83b6598
#define GNU_CLOCK_GETTIME 0xdfa941fd
#define GNU_GETTIMEOFDAY 0x2026a045
#define GNU_SIGRETURN 0x91788feb
#define HASH_OBJECT 0xdeebfa1
#define HASH_VERSION 0x75fcb89

#define SYMBOL_FUNCTION 0x12 /* STB_GLOBAL, STT_FUNC */
#define SYMBOL_SECTION 1 /* any that is not 0: defined */

	.section .rodata.vdso_object, "a"
	.balign	8
	.globl	vdso_object, vdso_object_end
	.hidden	vdso_object, vdso_object_end
	.type	vdso_object, @object
vdso_object:
	.byte	0x7f
	.ascii	"ELF"
	.byte	2, 1, 1, 0		/* 64-bit, little-endian, version, System V */
	.quad	0
	.hword	3, 183			/* ET_DYN, EM_AARCH64 */
	.long	1
	.quad	0			/* no entry */
	.quad	AT(segments)
	.quad	0			/* no sections */
	.long	0
	.hword	64, 56, 2, 64, 0, 0

segments:
	.long	1, 5			/* PT_LOAD, read and execute: the page */
	.quad	0, 0, 0, VDSO_PAGE_SIZE, VDSO_PAGE_SIZE, VDSO_PAGE_SIZE
	.long	2, 4			/* PT_DYNAMIC */
	.quad	AT(dynamic), AT(dynamic), AT(dynamic)
	.quad	dynamic_end - dynamic, dynamic_end - dynamic, 8

dynamic:
	.quad	14, AT(name_object) - AT(names)	/* DT_SONAME */
	.quad	4, AT(hash)		/* DT_HASH */
	.quad	0x6ffffef5, AT(gnu_hash) /* DT_GNU_HASH */
	.quad	5, AT(names)		/* DT_STRTAB */
	.quad	6, AT(symbols)		/* DT_SYMTAB */
	.quad	10, names_end - names	/* DT_STRSZ */
	.quad	11, 24			/* DT_SYMENT */
	.quad	0x6ffffff0, AT(symbol_versions) /* DT_VERSYM */
	.quad	0x6ffffffc, AT(versions) /* DT_VERDEF */
	.quad	0x6ffffffd, 2		/* DT_VERDEFNUM */
	.quad	0, 0
dynamic_end:

/* symbol - an entry of the symbol table */
	.macro symbol name, function
	.long	AT(\name) - AT(names)
	.byte	SYMBOL_FUNCTION, 0
	.hword	SYMBOL_SECTION
	.quad	AT(\function)
	.quad	\function\()_end - \function
	.endm

symbols:
	.fill	3, 8, 0
	symbol	name_clock_getres, clock_getres
	symbol	name_clock_gettime, clock_gettime
	symbol	name_gettimeofday, gettimeofday
	symbol	name_rt_sigreturn, rt_sigreturn

/* One bucket whose chain goes through all symbols. */
hash:
	.long	1, SYMBOLS + 1
	.long	SYMBOLS
	.long	0, 0, 1, 2, 3

/*
 * One bucket again, and a filter that lets every name pass. The numbers are the
 * hashes of the names, with the lowest bit set in the last and clear in others.
 */
gnu_hash:
	.long	1, 1, 1, 0
	.long	0xffffffff, 0xffffffff
	.long	1
	.long	GNU_CLOCK_GETRES & ~1
	.long	GNU_CLOCK_GETTIME & ~1
	.long	GNU_GETTIMEOFDAY & ~1
	.long	GNU_SIGRETURN | 1

/*
 * The object itself, then the version of all symbols. Of each: version, flags,
 * index, count of names, hash of the name, offsets of the name and of the next.
 */
versions:
	.hword	1, 1, 1, 1
	.long	HASH_OBJECT, 20, 28
	.long	AT(name_object) - AT(names), 0
	.hword	1, 0, 2, 1
	.long	HASH_VERSION, 20, 0
	.long	AT(name_version) - AT(names), 0
symbol_versions:
	.hword	0
	.fill	SYMBOLS, 2, 2

names:
	.byte	0
name_object:
	.asciz	"linux-vdso.so.1"
name_version:
	.asciz	"LINUX_2.6.39"
name_clock_getres:
	.asciz	"__kernel_clock_getres"
name_clock_gettime:
	.asciz	"__kernel_clock_gettime"
name_gettimeofday:
	.asciz	"__kernel_gettimeofday"
name_rt_sigreturn:
	.asciz	"__kernel_rt_sigreturn"
names_end:

#define CALL_CLOCK_GETTIME 113
#define CALL_CLOCK_GETRES 114
#define CALL_RT_SIGRETURN 139
#define CALL_GETTIMEOFDAY 169

#define SECOND 1000000000
#define MICROSECOND 1000

/*
 * Clocks by number, as bits: those read here (realtime, monotonic, monotonic
 * raw, both coarse ones, boot time), and of them those that count from 1970.
 */
#define CLOCKS_HERE 0xf3
#define CLOCKS_WALL 0x21

	.balign	4
/*
 * read_clock - the time by the clock of bit w2
 * x30: where to go on; x8: the system call to make instead, with x0 and x1,
 * whose result is the function's: x11 is where that goes on.
 * Out: x5: seconds; x6: nanoseconds. Clobbers x3-x7, x9, x10. Keeps x0, x1, x2.
 */
read_clock:
	adr	x9, vdso_object + VDSO_CLOCK
0:	ldr	w3, [x9, #VDSO_SEQUENCE]
	tbnz	w3, #0, 0b
	dmb	ishld
	ldr	x4, [x9, #VDSO_MULTIPLIER]
	cbz	x4, read_not
	ldp	x5, x6, [x9, #VDSO_COUNTER]
	/* the counter could be read before what is above */
	isb
	mrs	x7, cntvct_el0
	sub	x5, x7, x5
	cmp	x5, x6
	b.hi	read_not
	umulh	x6, x5, x4
	mul	x5, x5, x4
	extr	x5, x6, x5, #32
	ldr	x6, [x9, #VDSO_BASE]
	add	x5, x5, x6
	mov	w6, #CLOCKS_WALL
	tst	w2, w6
	b.eq	1f
	ldr	w6, [x9, #VDSO_WALL_KNOWN]
	cbz	w6, read_not
	ldr	x6, [x9, #VDSO_WALL]
	add	x5, x5, x6
1:	dmb	ishld
	ldr	w6, [x9, #VDSO_SEQUENCE]
	cmp	w6, w3
	b.ne	0b
	mov	w10, #SECOND & 0xffff
	movk	w10, #SECOND >> 16, lsl #16
	mov	x7, x5
	udiv	x5, x7, x10
	msub	x6, x5, x10, x7
	ret
read_not:
	svc	#0
	ret	x11

/* clock_gettime(w0: clock, x1: struct timespec) */
clock_gettime:
	mov	x11, x30
	mov	x8, #CALL_CLOCK_GETTIME
	cmp	w0, #7
	b.hi	read_not
	mov	w2, #1
	lsl	w2, w2, w0
	mov	w3, #CLOCKS_HERE
	tst	w2, w3
	b.eq	read_not
	bl	read_clock
	stp	x5, x6, [x1]
	mov	x0, #0
	ret	x11
clock_gettime_end:

/* gettimeofday(x0: struct timeval or NULL, x1: struct timezone or NULL) */
gettimeofday:
	mov	x11, x30
	cbz	x0, 0f
	mov	x8, #CALL_GETTIMEOFDAY
	mov	w2, #CLOCKS_WALL
	bl	read_clock
	mov	x10, #MICROSECOND
	udiv	x6, x6, x10
	stp	x5, x6, [x0]
0:	cbz	x1, 1f
	str	xzr, [x1]
1:	mov	x0, #0
	ret	x11
gettimeofday_end:

/* clock_getres(w0: clock, x1: struct timespec or NULL): seldom asked for */
clock_getres:
	mov	x8, #CALL_CLOCK_GETRES
	svc	#0
	ret
clock_getres_end:

/* rt_sigreturn(): what a handler of a signal returns to */
	.globl	vdso_sigreturn
	.hidden	vdso_sigreturn
vdso_sigreturn:
rt_sigreturn:
	mov	x8, #CALL_RT_SIGRETURN
	svc	#0
rt_sigreturn_end:
vdso_object_end:
	.size	vdso_object, . - vdso_object

	.section .note.GNU-stack, "", @progbits
