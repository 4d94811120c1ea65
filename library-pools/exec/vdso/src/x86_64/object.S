/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The shared object that the program sees, headers and tables included. It is
 * written out here because it has to lie in one page, needs no relocations, and
 * no linker is at hand when a kernel is made of libraries. Addresses in it count
 * from its own begin. Names and versions are those of Linux on x86_64.
 */
#include "../vdso_clock.h"

/* Offset of a label in the object. */
#define AT(label) ((label) - vdso_object)

#define SYMBOLS 4

/* Hashes of names, as DT_GNU_HASH and version definitions want them. */
#define GNU_CLOCK_GETTIME 0x6e43a318
#define GNU_GETCPU 0x6562b026
#define GNU_GETTIMEOFDAY 0xb01bca00
#define GNU_TIME 0x821e8e0d
#define HASH_OBJECT 0xdeebfa1
#define HASH_VERSION 0x3ae75f6

#define SYMBOL_FUNCTION 0x12 /* STB_GLOBAL, STT_FUNC */
#define SYMBOL_SECTION 1	 /* any that is not 0: defined */

	.section .rodata.vdso_object, "a"
	.balign	16
	.globl	vdso_object, vdso_object_end
	.hidden	vdso_object, vdso_object_end
	.type	vdso_object, @object
vdso_object:
	.byte	0x7f
	.ascii	"ELF"
	.byte	2, 1, 1, 0		/* 64-bit, little-endian, version, System V */
	.quad	0
	.word	3, 62			/* ET_DYN, EM_X86_64 */
	.long	1
	.quad	0			/* no entry */
	.quad	AT(segments)
	.quad	0			/* no sections */
	.long	0
	.word	64, 56, 2, 64, 0, 0

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
	.word	SYMBOL_SECTION
	.quad	AT(\function)
	.quad	\function\()_end - \function
	.endm

symbols:
	.fill	3, 8, 0
	symbol	name_clock_gettime, clock_gettime
	symbol	name_getcpu, getcpu
	symbol	name_gettimeofday, gettimeofday
	symbol	name_time, time

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
	.long	GNU_CLOCK_GETTIME & ~1
	.long	GNU_GETCPU & ~1
	.long	GNU_GETTIMEOFDAY & ~1
	.long	GNU_TIME | 1

/*
 * The object itself, then the version of all symbols. Of each: version, flags,
 * index, count of names, hash of the name, offsets of the name and of the next.
 */
versions:
	.word	1, 1, 1, 1
	.long	HASH_OBJECT, 20, 28
	.long	AT(name_object) - AT(names), 0
	.word	1, 0, 2, 1
	.long	HASH_VERSION, 20, 0
	.long	AT(name_version) - AT(names), 0
symbol_versions:
	.word	0
	.fill	SYMBOLS, 2, 2

names:
	.byte	0
name_object:
	.asciz	"linux-vdso.so.1"
name_version:
	.asciz	"LINUX_2.6"
name_clock_gettime:
	.asciz	"__vdso_clock_gettime"
name_getcpu:
	.asciz	"__vdso_getcpu"
name_gettimeofday:
	.asciz	"__vdso_gettimeofday"
name_time:
	.asciz	"__vdso_time"
names_end:

#define CLOCK(offset) (vdso_object + VDSO_CLOCK + (offset))(%rip)

#define CALL_GETTIMEOFDAY 96
#define CALL_TIME 201
#define CALL_CLOCK_GETTIME 228

#define SECOND 1000000000
#define MICROSECOND 1000

/*
 * Clocks by number, as bits: those read here (realtime, monotonic, monotonic
 * raw, both coarse ones, boot time), and of them those that count from 1970.
 */
#define CLOCKS_HERE 0xf3
#define CLOCKS_WALL 0x21

	.balign	16
/*
 * read_clock - the time by the clock of bit %ecx
 * Out: %rax: seconds; %rdx: nanoseconds; carry set: make the real call.
 * Clobbers: %r8-%r10. Keeps %rdi, %rsi, %ecx.
 */
read_clock:
	movl	CLOCK(VDSO_SEQUENCE), %r8d
	testl	$1, %r8d
	jnz	read_clock
	movq	CLOCK(VDSO_MULTIPLIER), %r9
	testq	%r9, %r9
	jz	read_not
	lfence
	rdtsc
	shlq	$32, %rdx
	orq	%rdx, %rax
	subq	CLOCK(VDSO_COUNTER), %rax
	cmpq	CLOCK(VDSO_LIMIT), %rax
	ja	read_not
	mulq	%r9
	shrdq	$32, %rdx, %rax
	addq	CLOCK(VDSO_BASE), %rax
	testl	$CLOCKS_WALL, %ecx
	jz	read_end
	cmpl	$0, CLOCK(VDSO_WALL_KNOWN)
	je	read_not
	addq	CLOCK(VDSO_WALL), %rax
read_end:
	cmpl	CLOCK(VDSO_SEQUENCE), %r8d
	jne	read_clock
	xorl	%edx, %edx
	movl	$SECOND, %r9d
	divq	%r9
	clc
	ret
read_not:
	stc
	ret

/* clock_gettime(%edi: clock, %rsi: struct timespec) */
clock_gettime:
	movl	$1, %eax
	cmpl	$7, %edi
	ja	clock_gettime_call
	movl	%edi, %ecx
	shll	%cl, %eax
	movl	%eax, %ecx
	testl	$CLOCKS_HERE, %ecx
	jz	clock_gettime_call
	call	read_clock
	jc	clock_gettime_call
	movq	%rax, (%rsi)
	movq	%rdx, 8(%rsi)
	xorl	%eax, %eax
	ret
clock_gettime_call:
	movl	$CALL_CLOCK_GETTIME, %eax
	syscall
	ret
clock_gettime_end:

/* gettimeofday(%rdi: struct timeval or NULL, %rsi: struct timezone or NULL) */
gettimeofday:
	testq	%rdi, %rdi
	jz	gettimeofday_zone
	movl	$CLOCKS_WALL, %ecx
	call	read_clock
	jc	gettimeofday_call
	movq	%rax, (%rdi)
	movl	%edx, %eax
	xorl	%edx, %edx
	movl	$MICROSECOND, %r9d
	divl	%r9d
	movq	%rax, 8(%rdi)
gettimeofday_zone:
	testq	%rsi, %rsi
	jz	0f
	movq	$0, (%rsi)
0:	xorl	%eax, %eax
	ret
gettimeofday_call:
	movl	$CALL_GETTIMEOFDAY, %eax
	syscall
	ret
gettimeofday_end:

/* time(%rdi: where to put it, too, or NULL) */
time:
	movl	$CLOCKS_WALL, %ecx
	call	read_clock
	jc	time_call
	testq	%rdi, %rdi
	jz	0f
	movq	%rax, (%rdi)
0:	ret
time_call:
	movl	$CALL_TIME, %eax
	syscall
	ret
time_end:

/* getcpu(%rdi, %rsi: where to put processor and node, or NULL): there is one */
getcpu:
	testq	%rdi, %rdi
	jz	0f
	movl	$0, (%rdi)
0:	testq	%rsi, %rsi
	jz	1f
	movl	$0, (%rsi)
1:	xorl	%eax, %eax
	ret
getcpu_end:
vdso_object_end:
	.size	vdso_object, . - vdso_object

	.section .note.GNU-stack, "", @progbits
