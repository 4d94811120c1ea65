/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * System calls of an attached program: from the vector to C and back.
 *
 * The same way serves both privileges: the program's stack pointer is another
 * register than the kernel's, which is at the end of its empty stack while the
 * program runs. All registers go there as a struct arrow_arch_frame, so that
 * whoever serves the call can look at them. Callee-saved ones are not read back:
 * C code has kept them. No vector register is saved, because the kernel uses
 * none.
 */
#include <arrow/arch/frame.h>
#include "regs.h"
#include "trap_frame.h"

/* DWARF's number of the program counter. */
#define CFI_PC 32

	/* as in trap.S */
#if CONFIG_ISOLATION_USER
	.section .text.arch_syscall, "ax"
#else
	.section .text.arch_syscall_behind, "ax"
#endif

/*
 * arch_syscall - a system call, see PROGRAM_VECTORS in trap.S
 * x8: number; x0 to x5: arguments. The frame is reserved on the stack, and
 * x16 and x17 are in it. Interrupts are off.
 */
	.globl	arch_syscall
	.hidden	arch_syscall
	.type	arch_syscall, @function
	/*
	 * For debuggers, in the debug file alone: where the program's registers
	 * are during the call.
	 */
	.cfi_sections .debug_frame
arch_syscall:
	.cfi_startproc simple
	.cfi_signal_frame
	.cfi_return_column CFI_PC
	.cfi_def_cfa sp, FRAME_SIZE
	.cfi_offset CFI_PC, FRAME_PC - FRAME_SIZE
	.cfi_offset sp, FRAME_SP - FRAME_SIZE
	.cfi_offset x30, FRAME_X30 - FRAME_SIZE
	.cfi_offset x29, 29 * 8 - FRAME_SIZE
	.irp	n, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28
	.cfi_offset x\n, \n * 8 - FRAME_SIZE
	.endr
	.irp	n, 0, 2, 4, 6, 8, 10, 12, 14, 18, 20, 22, 24, 26, 28
	FRAME_PAIR \n
	.endr
	mrs	x9, sp_el0
	stp	x30, x9, [sp, #FRAME_X30]
	mrs	x9, elr_el1
	mrs	x10, spsr_el1
	stp	x9, x10, [sp, #FRAME_PC]
	stp	xzr, xzr, [sp, #FRAME_SYNDROME]
	str	x16, [sp, #FRAME_VECTOR]
	/* Linux takes the lower half of the number; it is the seventh argument */
	mov	w6, w8
	adrp	x9, arrow_gen_syscall_gap
	ldr	x9, [x9, #:lo12:arrow_gen_syscall_gap]
	adrp	x10, arrow_syscall_active
	ldr	x10, [x10, #:lo12:arrow_syscall_active]
	cmp	x6, x9
	b.hs	syscall_high
	ldrsh	x9, [x10, x6, lsl #1]
	.globl	syscall_serve
	.hidden	syscall_serve
syscall_serve:
	adr	x10, arrow_gen_syscalls
	add	x9, x9, x10
	blr	x9
	.globl	syscall_return
	.hidden	syscall_return
syscall_return:
#if CONFIG_SYSCALL_WAY_OUT
	adrp	x9, arrow_way_out_work
	ldr	w9, [x9, #:lo12:arrow_way_out_work]
	cbnz	w9, syscall_way_out
#endif
	ldp	x9, x10, [sp, #FRAME_PC]
	msr	elr_el1, x9
	msr	spsr_el1, x10
	ldp	x30, x9, [sp, #FRAME_X30]
	msr	sp_el0, x9
	ldr	x1, [sp, #8]
	.irp	n, 2, 4, 6, 8, 10, 12, 14, 16
	LOAD_PAIR \n
	.endr
	ldr	x18, [sp, #18 * 8]
	add	sp, sp, #FRAME_SIZE
	eret
	.cfi_endproc
	.size	arch_syscall, . - arch_syscall

#if CONFIG_SYSCALL_WAY_OUT
/* syscall_way_out - x0: the result; the frame is at sp */
	.type	syscall_way_out, @function
syscall_way_out:
	mov	x1, x0
	mov	x0, sp
	adrp	x9, arrow_way_out
	ldr	x9, [x9, #:lo12:arrow_way_out]
	blr	x9
	b	trap_restore
	.size	syscall_way_out, . - syscall_way_out
#endif

	.section .note.GNU-stack, "", @progbits
