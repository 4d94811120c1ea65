/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From 32-bit protected mode without paging to C code in 64-bit mode at the
 * address the image was linked for, wherever it was loaded.
 *
 * The page tables lie in memory that the loader has zeroed (the part of a
 * segment that is not in the file), so only entries that are present are
 * written: a few tables and one leaf for each page of the image. The tables
 * are not mapped in the image; the direct map reaches them.
 *
 * While paging is switched on, the code runs where it was loaded, so the
 * lowest entry of the top table borrows the direct map for some instructions.
 * It and the right to execute are gone before C code runs.
 */
#include <arrow/arch/layout.h>
#include "regs.h"

/* What an address of the image is without the base it is linked at. */
#define LINK(symbol) ((symbol) - ARROW_ARCH_IMAGE_BASE)

	.section .text.arrow_arch_start, "ax"

/*
 * MAP_PAGES - write the leaves of one part of the image
 * @end: symbol behind the part; %edi and %eax come from the part before
 * @flags: how its leaves differ from those of the part before
 * %edi: next leaf; %eax: its lower half; %edx: its upper half; clobbers %ecx
 */
	.macro MAP_PAGES end, flags
	addl	$\flags, %eax
	leal	LINK(\end)(%ebp), %ecx
0:	movl	%eax, (%edi)
	movl	%edx, 4(%edi)
	addl	$8, %edi
	addl	$ARROW_ARCH_PAGE_SIZE, %eax
	cmpl	%ecx, %eax
	jb	0b
	.endm

/* SKIP_PAGES - leave the leaves between two symbols absent; registers as above */
	.macro SKIP_PAGES from, to
	movl	$LINK(\to), %ecx
	subl	$LINK(\from), %ecx
	addl	%ecx, %eax
	shrl	$9, %ecx
	addl	%ecx, %edi
	.endm

/*
 * arrow_arch_start32 - start the machine's first processor
 * %esi: LINK() of the C function to go on with, which does not return
 * %ebp: physical load address minus physical link address, a multiple of 2 MiB
 * State: as <arrow/arch/start.h> says. No stack is used.
 */
	.code32
	.globl	arrow_arch_start32
	.type	arrow_arch_start32, @function
arrow_arch_start32:
	cli
	cld
	movl	%ebp, LINK(arrow_arch_load_offset)(%ebp)

	/* %edx: upper half of a leaf that must not be executed */
	movl	$CPUID_EXTENDED_FEATURES, %eax
	cpuid
	andl	$CPUID_EXTENDED_EDX_NX, %edx
	shll	$11, %edx
	movl	%edx, LINK(arch_pt_nx + 4)(%ebp)

	/* %ebx: the tables; their entries that point to other tables */
	leal	LINK(arrow_image_tables)(%ebp), %ebx
	movl	%ebx, %cr3
	leal	(TABLE_PDPT_HIGH + PTE_P + PTE_RW)(%ebx), %eax
	movl	%eax, (TABLE_PML4 + PML4_INDEX(ARROW_ARCH_IMAGE_BASE) * 8)(%ebx)
	leal	(TABLE_PD_IMAGE + PTE_P + PTE_RW)(%ebx), %eax
	movl	%eax, (TABLE_PDPT_HIGH + PDPT_INDEX(ARROW_ARCH_IMAGE_BASE) * 8)(%ebx)
	leal	(TABLE_PDPT_DIRECT + PTE_P + PTE_RW)(%ebx), %eax
	movl	%eax, (TABLE_PML4 + PML4_INDEX(ARROW_ARCH_DIRECT_BASE) * 8)(%ebx)
	movl	%eax, TABLE_PML4(%ebx)
	leal	(TABLE_PD_DIRECT + PTE_P + PTE_RW)(%ebx), %eax
	movl	%eax, TABLE_PDPT_DIRECT(%ebx)

	leal	(LINK(arrow_image_leaf_tables) + PTE_P + PTE_RW)(%ebp), %eax
	leal	(TABLE_PD_IMAGE + arrow_image_directory_offset)(%ebx), %edi
	movl	$arrow_image_leaf_table_count, %ecx
0:	movl	%eax, (%edi)
	addl	$ARROW_ARCH_PAGE_SIZE, %eax
	addl	$8, %edi
	decl	%ecx
	jnz	0b

	/* direct map: from 0 to the end of the image */
	leal	TABLE_PD_DIRECT(%ebx), %edi
	movl	$(PTE_P + PTE_RW + PTE_A + PTE_D + PTE_PS + PTE_G), %eax
	leal	LINK(arrow_image_end)(%ebp), %ecx
0:	movl	%eax, (%edi)
	movl	%edx, 4(%edi)
	addl	$8, %edi
	addl	$ARROW_ARCH_BLOCK_SIZE, %eax
	cmpl	%ecx, %eax
	jb	0b

	/* image: text is executable, the rest not; the stack and data writable */
	leal	LINK(arrow_image_leaf_tables)(%ebp), %edi
	addl	$arrow_image_leaf_offset, %edi
	leal	LINK(arrow_image_start)(%ebp), %eax
	movl	%edx, %esp
	xorl	%edx, %edx
	MAP_PAGES arrow_image_text_end, (PTE_P + PTE_A + PTE_G)
	movl	%esp, %edx
	MAP_PAGES arrow_image_rodata_end, 0
	SKIP_PAGES arrow_image_tables, arrow_image_stack_start
	MAP_PAGES arrow_image_data_end, (PTE_RW + PTE_D)

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
	movl	$(CR0_PE + CR0_MP + CR0_ET + CR0_NE + CR0_WP + CR0_PG), %eax
	movl	%eax, %cr0

	addl	%ebp, LINK(start_gdt_pointer + 2)(%ebp)
	addl	%ebp, LINK(start_far)(%ebp)
	lgdt	LINK(start_gdt_pointer)(%ebp)
	ljmp	*LINK(start_far)(%ebp)
	.size	arrow_arch_start32, . - arrow_arch_start32

/*
 * start_long - 64-bit mode, still where the image was loaded
 * %esi: as above; %esp: upper half of a leaf not to be executed;
 * %ebx: the tables; %edi: upper half of the leaf this code is executed by
 */
	.code64
	.type	start_long, @function
start_long:
	movq	$start_high, %rax
	jmp	*%rax
start_high:
	/* upper halves are not defined after the change of mode */
	movl	%ebx, %ebx
	movl	%edi, %edi
	movl	%esi, %esi
	movabsq	$ARROW_ARCH_DIRECT_BASE, %rax
	movl	%esp, (%rax,%rdi)
	movq	$0, TABLE_PML4(%rax,%rbx)
	movq	%rbx, %cr3

	xorl	%eax, %eax
	movl	%eax, %ds
	movl	%eax, %es
	movl	%eax, %ss
	movl	%eax, %fs
	movl	%eax, %gs
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

	/* where to jump (address, selector); the GDT (limit, address) */
	.section .data.arrow_arch_start, "aw"
	.balign	4
start_far:
	.long	LINK(start_long)
	.word	SELECTOR_CODE
start_gdt_pointer:
	.word	GDT_SIZE - 1
	.long	LINK(arch_gdt)

	.section .note.GNU-stack, "", @progbits
