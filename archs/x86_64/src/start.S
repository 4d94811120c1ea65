/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From what a loader left to C code in 64-bit mode at the address the image was
 * linked for, wherever it was loaded.
 *
 * The page tables lie in memory that the loader has zeroed (the part of a
 * segment that is not in the file), so only entries that are present are
 * written: a few tables and one leaf for each page of the image.
 *
 * Until the image is mapped, the code runs where it was loaded, so the lowest
 * entry of the top table borrows the direct map for a while. It and the right
 * to execute are gone before C code runs. The code lies in the first page of
 * the image, so that one block of the direct map holds it wherever it is.
 */
#include <arrow/arch/layout.h>
#include "regs.h"

/* What an address of the image is without the base it is linked at. */
#define LINK(symbol) ((symbol) - ARROW_ARCH_IMAGE_BASE)

	.section .text.arrow_arch_start, "ax"

/*
 * arrow_arch_start - start the machine's first processor
 * %esi: LINK() of the C function to go on with, which does not return
 * %ebp: physical load address minus physical link address, a multiple of 4 KiB
 * State: as <arrow/arch/start.h> says. No stack is used.
 *
 * Runs in 32-bit and in 64-bit mode: its instructions are those whose bytes
 * mean the same in both. So there is no push, no one-byte inc or dec, and each
 * address has a base register, since without one it would count from the next
 * instruction in 64-bit mode. There paging is on, so the new tables must be
 * complete when CR3 names them, and the processor must know of NX by then.
 */
	.code32
	.globl	arrow_arch_start
	.type	arrow_arch_start, @function
arrow_arch_start:
	cli
	cld
	movl	%ebp, LINK(arrow_arch_load_offset)(%ebp)

	/* %edx: upper half of a leaf that must not be executed */
	movl	$CPUID_EXTENDED_FEATURES, %eax
	cpuid
	andl	$CPUID_EXTENDED_EDX_NX, %edx
	shll	$11, %edx
	movl	%edx, LINK(arch_pt_nx + 4)(%ebp)

	/* %ebx: the tables; the direct map, lent to the lowest addresses too */
	leal	LINK(arrow_image_tables)(%ebp), %ebx
	leal	(TABLE_PDPT_DIRECT + PTE_P + PTE_RW)(%ebx), %eax
	movl	%eax, (TABLE_PML4 + PML4_INDEX(ARROW_ARCH_DIRECT_BASE) * 8)(%ebx)
	movl	%eax, TABLE_PML4(%ebx)
	leal	(TABLE_PD_DIRECT + PTE_P + PTE_RW)(%ebx), %eax
	movl	%eax, TABLE_PDPT_DIRECT(%ebx)

	/* it reaches from 0 to the end of the image */
	leal	TABLE_PD_DIRECT(%ebx), %edi
	movl	$(PTE_P + PTE_RW + PTE_A + PTE_D + PTE_PS + PTE_G), %eax
	leal	LINK(arrow_image_end)(%ebp), %ecx
0:	movl	%eax, (%edi)
	movl	%edx, 4(%edi)
	addl	$8, %edi
	addl	$ARROW_ARCH_BLOCK_SIZE, %eax
	cmpl	%ecx, %eax
	jb	0b

	/* this code must be executable where it lies */
	leal	LINK(start_long)(%ebp), %edi
	shrl	$21, %edi
	leal	(TABLE_PD_DIRECT + 4)(%ebx,%edi,8), %edi
	movl	$0, (%edi)

	movl	$CR4_PAE, %eax
	movl	%eax, %cr4
	movl	$MSR_EFER, %ecx
	movl	%edx, %eax
	shrl	$20, %eax
	orl	$EFER_LME, %eax
	xorl	%edx, %edx
	wrmsr
	movl	%ebx, %cr3
	movl	$(CR0_PE + CR0_MP + CR0_ET + CR0_NE + CR0_WP + CR0_PG), %eax
	movl	%eax, %cr0

	addl	%ebp, LINK(start_gdt_pointer + 2)(%ebp)
	addl	%ebp, LINK(start_far)(%ebp)
	lgdt	LINK(start_gdt_pointer)(%ebp)
	ljmp	*LINK(start_far)(%ebp)
	.size	arrow_arch_start, . - arrow_arch_start

/*
 * MAP_PAGES - write the leaves of some pages
 * @pages: how many
 * %rdi: the first leaf; set to the one behind the last
 * %rax: what to write; goes on likewise
 * %rdx: size of a page. Clobbers %ecx
 */
	.macro MAP_PAGES pages
	movl	$\pages, %ecx
0:	stosq
	addq	%rdx, %rax
	loop	0b
	.endm

/*
 * start_long - 64-bit mode, still where the image was loaded
 * %esi, %ebp: as above; %ebx: the tables; %edi: upper half of the leaf that
 * this code is executed by
 */
	.code64
	.type	start_long, @function
start_long:
	/* upper halves are not defined after the change of mode */
	movl	%ebx, %ebx
	movl	%ebp, %ebp
	movl	%esi, %esi
	movl	%edi, %r8d
	movq	LINK(arch_pt_nx)(%rbp), %r9

	leaq	(TABLE_PDPT_HIGH + PTE_P + PTE_RW)(%rbx), %rax
	movq	%rax, (TABLE_PML4 + PML4_INDEX(ARROW_ARCH_IMAGE_BASE) * 8)(%rbx)
	leaq	(TABLE_PD_IMAGE + PTE_P + PTE_RW)(%rbx), %rax
	movq	%rax, (TABLE_PDPT_HIGH + PDPT_INDEX(ARROW_ARCH_IMAGE_BASE) * 8)(%rbx)
	movl	$ARROW_ARCH_PAGE_SIZE, %edx
	leaq	(LINK(arrow_image_leaf_tables) + PTE_P + PTE_RW)(%rbp), %rax
	leaq	(TABLE_PD_IMAGE + arrow_image_directory_offset)(%rbx), %rdi
	MAP_PAGES arrow_image_leaf_table_count

	/* text is executable, the rest not; the stack and data are writable */
	leaq	LINK(arrow_image_first_leaf)(%rbp), %rdi
	leaq	(LINK(arrow_image_start) + PTE_P + PTE_A + PTE_G)(%rbp), %rax
	MAP_PAGES arrow_image_text_pages
	orq	%r9, %rax
	MAP_PAGES arrow_image_rodata_pages
	addq	$arrow_image_tables_size, %rax
	addq	$arrow_image_tables_leaves, %rdi
	addq	$(PTE_RW + PTE_D), %rax
	MAP_PAGES arrow_image_data_pages

	movq	$start_high, %rax
	jmp	*%rax
start_high:
	movabsq	$ARROW_ARCH_DIRECT_BASE, %rax
	shrq	$32, %r9
	movl	%r9d, (%rax,%r8)
	movq	$0, TABLE_PML4(%rax,%rbx)
	movq	%rbx, %cr3

	/* of the loader's selectors only this one is ever loaded again */
	xorl	%eax, %eax
	movl	%eax, %ss
	lgdt	arch_gdt_pointer(%rip)
	lidt	arch_idt_pointer(%rip)
	movl	$SELECTOR_TSS, %eax
	ltr	%ax

	/* no caller: the back trace ends here */
	movq	$arrow_image_stack_end, %rsp
	xorl	%ebp, %ebp
	leaq	ARROW_ARCH_IMAGE_BASE(%rsi), %rax
	call	*%rax
	ud2
	.size	start_long, . - start_long

	.section .bss.arrow_arch_start, "aw", @nobits
	.balign	8
	.globl	arrow_arch_load_offset
	.type	arrow_arch_load_offset, @object
	.size	arrow_arch_load_offset, 8
arrow_arch_load_offset:
	.quad	0
	.globl	arch_pt_nx
	.hidden	arch_pt_nx
	.type	arch_pt_nx, @object
	.size	arch_pt_nx, 8
arch_pt_nx:
	.quad	0

	/*
	 * where to jump (address, selector); the GDT (limit, address, of which
	 * 64-bit mode reads eight bytes)
	 */
	.section .data.arrow_arch_start, "aw"
	.balign	4
start_far:
	.long	LINK(start_long)
	.word	SELECTOR_CODE
start_gdt_pointer:
	.word	GDT_SIZE - 1
	.long	LINK(arch_gdt)
	.long	0

	.section .note.GNU-stack, "", @progbits
