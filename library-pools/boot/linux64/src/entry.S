/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The entry point of Linux's 64-bit boot protocol. The linker script puts
 * arrow_linux64_entry into the ELF header.
 */
#include <arrow/arch/layout.h>
#include <arrow/arch/start.h>

#define LINK(symbol) ((symbol) - ARROW_ARCH_IMAGE_BASE)

	.section .text.arrow_linux64_entry, "ax"
	.code64

/* Loaders go to a physical address, which the first gigabyte is mapped by. */
	.globl	arrow_linux64_entry
	.set	arrow_linux64_entry, LINK(linux64_entry)

/*
 * linux64_entry - where the loader starts us
 * %rsi: physical address of struct linux64_params
 * State: 64-bit mode, the image mapped where it was loaded. No stack is used.
 */
	.type	linux64_entry, @function
linux64_entry:
	leaq	linux64_entry(%rip), %rbp
	subq	$LINK(linux64_entry), %rbp
	movq	%rsi, linux64_params_address(%rip)
	movl	$LINK(linux64_start), %esi
	jmp	arrow_arch_start
	.size	linux64_entry, . - linux64_entry

	.section .note.GNU-stack, "", @progbits
