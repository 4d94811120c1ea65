/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Copying where an access may fault.
 *
 * The section is the exception table: while the processor is in it, x16 holds
 * the address to go on at when an access to the program's half faults and
 * nobody maps the page. arrow_image_copy_start and _size, from the linker
 * script, say where it lies. Each routine goes by words; a word that cannot be
 * reached as a whole is tried again byte by byte, so that the count is exact.
 */
#include <arrow/errno.h>
#include "regs.h"
#include "user_access.h"

	.section .text.arrow_arch_copy, "ax"

/* arrow_arch_copy - see the contract; x0, x1, x2 */
	.globl	arrow_arch_copy
	.type	arrow_arch_copy, @function
arrow_arch_copy:
	USER_OPEN
	adr	x16, .Lcopy_bytes
	subs	x3, x2, #16
	b.lo	.Lcopy_bytes
0:	ldp	x4, x5, [x1]
	stp	x4, x5, [x0]
	add	x1, x1, #16
	add	x0, x0, #16
	mov	x2, x3
	subs	x3, x3, #16
	b.hs	0b
.Lcopy_bytes:
	adr	x16, .Lcopy_end
	cbz	x2, .Lcopy_end
0:	ldrb	w4, [x1], #1
	strb	w4, [x0], #1
	subs	x2, x2, #1
	b.ne	0b
.Lcopy_end:
	USER_CLOSE
	mov	x0, x2
	ret
	.size	arrow_arch_copy, . - arrow_arch_copy

/* arrow_arch_clear - see the contract; x0, x1 */
	.globl	arrow_arch_clear
	.type	arrow_arch_clear, @function
arrow_arch_clear:
	USER_OPEN
	adr	x16, .Lclear_bytes
	subs	x3, x1, #16
	b.lo	.Lclear_bytes
0:	stp	xzr, xzr, [x0]
	add	x0, x0, #16
	mov	x1, x3
	subs	x3, x3, #16
	b.hs	0b
.Lclear_bytes:
	adr	x16, .Lclear_end
	cbz	x1, .Lclear_end
0:	strb	wzr, [x0], #1
	subs	x1, x1, #1
	b.ne	0b
.Lclear_end:
	USER_CLOSE
	mov	x0, x1
	ret
	.size	arrow_arch_clear, . - arrow_arch_clear

/*
 * arrow_arch_copy_text - see the contract; x0, x1, x2
 * A word without a NUL goes as a whole. (word - 0x01...) & ~word & 0x80... is
 * not 0 if there is one.
 */
	.globl	arrow_arch_copy_text
	.type	arrow_arch_copy_text, @function
arrow_arch_copy_text:
	USER_OPEN
	adr	x16, .Ltext_bytes
	mov	x3, #0
.Ltext_word:
	add	x4, x3, #8
	cmp	x4, x2
	b.hi	.Ltext_bytes
	ldr	x5, [x1, x3]
	mov	x6, #0x0101010101010101
	sub	x6, x5, x6
	bic	x6, x6, x5
	tst	x6, #0x8080808080808080
	b.ne	.Ltext_bytes
	str	x5, [x0, x3]
	mov	x3, x4
	b	.Ltext_word

.Ltext_bytes:
	adr	x16, .Ltext_fault
0:	cmp	x3, x2
	b.hs	.Ltext_end
	ldrb	w5, [x1, x3]
	strb	w5, [x0, x3]
	cbz	w5, .Ltext_end
	add	x3, x3, #1
	b	0b
.Ltext_fault:
	mov	x3, #-EFAULT
.Ltext_end:
	USER_CLOSE
	mov	x0, x3
	ret
	.size	arrow_arch_copy_text, . - arrow_arch_copy_text

	.section .note.GNU-stack, "", @progbits
