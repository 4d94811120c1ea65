/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From what a loader left to C code at EL1 at the address the image was linked
 * for, wherever it was loaded.
 *
 * The page tables lie in memory that is zero, so only entries that are valid
 * are written: a few tables and one leaf for each page of the image. They are
 * written while caches are off, and a cache may hold what lay there before, so
 * each line that was written is invalidated.
 *
 * No table ever maps the image where it was loaded. When the MMU is switched on
 * the next instruction cannot be fetched, and that exception goes to the
 * vectors, whose address is one of the kernel's half: the way up. It is told by
 * a stack pointer that no code has.
 */
#include <arrow/arch/layout.h>
#include "regs.h"
#include "trap_frame.h"

	.section .text.arrow_arch_start, "ax"

/*
 * LINE_SIZE - bytes of the smallest line of a data cache
 * @size: set. Clobbers @other
 */
	.macro LINE_SIZE size, other
	mrs	\other, ctr_el0
	ubfx	\other, \other, #16, #4
	mov	\size, #4
	lsl	\size, \size, \other
	.endm

/*
 * arrow_arch_start_clear - clear what is not in the image's file, then start
 * x0, x1: as below. Clobbers x2, x3, x6, x23, x30.
 */
	.globl	arrow_arch_start_clear
	.type	arrow_arch_start_clear, @function
arrow_arch_start_clear:
	LINE_SIZE x23, x6
	adrp	x6, arrow_image_data_end
	adrp	x3, arrow_image_end
	mov	x2, x6
0:	stp	xzr, xzr, [x2], #16
	cmp	x2, x3
	b.lo	0b
	bl	start_invalidate
	.size	arrow_arch_start_clear, . - arrow_arch_start_clear

/*
 * arrow_arch_start - start the machine's first processor; right behind the above
 * State and registers: as <arrow/arch/start.h> says. No stack is used.
 * From here on: x19: x0; x20: x1; x21: physical load address minus physical
 * link address; x22: the tables; x23: size of a cache line
 */
	.globl	arrow_arch_start
	.type	arrow_arch_start, @function
arrow_arch_start:
	msr	daifset, #DAIF_ALL
	mov	x19, x0
	mov	x20, x1
	mrs	x2, CurrentEL
	cmp	x2, #CURRENT_EL2
	b.eq	start_from_el2
start_el1:
	LINE_SIZE x23, x2
	adrp	x8, arrow_image_start
	ldr	x2, =arrow_image_start - ARROW_ARCH_IMAGE_BASE
	sub	x21, x8, x2
	adrp	x2, arrow_arch_load_offset
	add	x2, x2, #:lo12:arrow_arch_load_offset
	str	x21, [x2]
	dmb	sy
	dc	ivac, x2

	/* the tables above: of the image, of the direct map for two gigabytes */
	adrp	x22, arrow_image_tables
	add	x2, x22, #PTE_VALID + PTE_TABLE
	add	x3, x2, #TABLE_DIRECT
	add	x2, x2, #TABLE_IMAGE
	str	x2, [x22, #TABLE_TOP + TOP_INDEX(0xffffffffc0000000) * 8]
	lsr	x4, x8, #30
	/* memory that no direct map reaches: what follows can say so in C */
	cmp	x4, #ARROW_ARCH_DIRECT_SIZE >> 30
	b.hs	0f
	add	x4, x22, x4, lsl #3
	add	x5, x3, #ARROW_ARCH_PAGE_SIZE
	stp	x3, x5, [x4]
	dmb	sy
	dc	ivac, x4
	add	x5, x4, #8
	dc	ivac, x5
0:	add	x5, x22, #TOP_INDEX(0xffffffffc0000000) * 8
	dc	ivac, x5

	/* x7: a leaf of writable memory, without address and last bit */
	mov	x7, #PTE_VALID + PTE_INNER + PTE_AF
	orr	x7, x7, #3 << PTE_PXN_BIT

	/* the direct map has the blocks of the image */
	add	x2, x22, #TABLE_DIRECT
	ubfx	x3, x8, #21, #9
	add	x2, x2, x3, lsl #3
	mov	x3, x8
	adrp	x4, arrow_image_end
	mov	x6, x2
0:	orr	x5, x3, x7
	str	x5, [x2], #8
	add	x3, x3, #ARROW_ARCH_BLOCK_SIZE
	cmp	x3, x4
	b.lo	0b
	bl	start_invalidate

	/* the image's own: its tables of leaves, then the leaves */
	add	x2, x22, #TABLE_IMAGE
	movz	x3, #:abs_g0:arrow_image_directory_offset
	add	x2, x2, x3
	adrp	x3, arrow_image_leaf_tables
	add	x3, x3, #PTE_VALID + PTE_TABLE
	movz	x4, #:abs_g0:arrow_image_leaf_table_count
	mov	x6, x2
0:	str	x3, [x2], #8
	add	x3, x3, #ARROW_ARCH_PAGE_SIZE
	subs	x4, x4, #1
	b.ne	0b
	bl	start_invalidate

	/* text is executable, constants are not, the rest is writable */
	adrp	x2, arrow_image_leaf_tables
	mov	x6, x2
	orr	x3, x8, x7
	eor	x3, x3, #1 << PTE_PXN_BIT
	add	x3, x3, #PTE_TABLE + PTE_RO
	movz	x4, #:abs_g0:arrow_image_text_pages
	bl	start_map
	orr	x3, x3, #1 << PTE_PXN_BIT
	movz	x4, #:abs_g0:arrow_image_rodata_pages
	bl	start_map
	eor	x3, x3, #PTE_RO
	movz	x4, #:abs_g0:arrow_image_data_pages
	bl	start_map
	/* neither the leaves nor the tables: they guard the stack above */
	movz	x5, #:abs_g0:arrow_image_tables_pages
	add	x3, x3, x5, lsl #12
	add	x2, x2, x5, lsl #3
	movz	x4, #:abs_g0:arrow_image_stack_pages
	bl	start_map
	bl	start_invalidate

	mov	x2, #MAIR_VALUE
	msr	mair_el1, x2
	ldr	x2, =TCR_LOW + TCR_TG1_4K + (1 << TCR_TBI0_BIT)
	mrs	x3, id_aa64mmfr0_el1
	and	x3, x3, #0xf
	mov	x4, #MMFR0_PARANGE_48
	cmp	x3, x4
	csel	x3, x3, x4, lo
	orr	x2, x2, x3, lsl #TCR_IPS_SHIFT
	msr	tcr_el1, x2
	msr	ttbr0_el1, xzr
	msr	ttbr1_el1, x22
	ldr	x2, =arch_vectors
	msr	vbar_el1, x2
	msr	spsel, #1
	mov	x2, #STACK_WAY_UP
	mov	sp, x2
	dsb	sy
	tlbi	vmalle1
	ic	iallu
	dsb	sy
	isb
	ldr	x2, =SCTLR_ON
	msr	sctlr_el1, x2
	isb
	/* never reached: there is no instruction any more */
	b	.
	.size	arrow_arch_start, . - arrow_arch_start

/*
 * start_map - write the leaves of some pages
 * x2: the first leaf; set to the one behind the last
 * x3: what to write; goes on likewise
 * x4: how many pages, at least one; clobbered
 */
	.type	start_map, @function
start_map:
	str	x3, [x2], #8
	add	x3, x3, #ARROW_ARCH_PAGE_SIZE
	subs	x4, x4, #1
	b.ne	start_map
	ret
	.size	start_map, . - start_map

/*
 * start_invalidate - have caches forget what they hold of memory
 * x6 to x2: where it is; x23: size of a cache line. x6 is clobbered
 */
	.type	start_invalidate, @function
start_invalidate:
	dmb	sy
0:	dc	ivac, x6
	add	x6, x6, x23
	cmp	x6, x2
	b.lo	0b
	/* the last word's line, if the memory does not begin with a line */
	sub	x6, x2, #8
	dc	ivac, x6
	ret
	.size	start_invalidate, . - start_invalidate

/* start_from_el2 - leave the hypervisor's level, for good */
	.type	start_from_el2, @function
start_from_el2:
	mov	x2, #HCR_RW
	msr	hcr_el2, x2
	mov	x2, #CNTHCTL_EL1
	msr	cnthctl_el2, x2
	msr	cntvoff_el2, xzr
	mov	x2, #CPTR_RES1
	msr	cptr_el2, x2
	msr	hstr_el2, xzr
#if CONFIG_APP_ATTACHED
	/* an interrupt controller with system registers is EL1's to use */
	mrs	x2, id_aa64pfr0_el1
	tst	x2, #PFR0_GIC
	b.eq	0f
	mrs	x2, ICC_SRE_EL2
	orr	x2, x2, #ICC_SRE_ALL
	msr	ICC_SRE_EL2, x2
	isb
	msr	ICH_HCR_EL2, xzr
0:
#endif
	mrs	x2, midr_el1
	msr	vpidr_el2, x2
	mrs	x2, mpidr_el1
	msr	vmpidr_el2, x2
	ldr	x2, =SCTLR_RES1
	msr	sctlr_el1, x2
	mov	x2, #PSTATE_EL1
	msr	spsr_el2, x2
	adr	x2, start_el1
	msr	elr_el2, x2
	isb
	eret
	.size	start_from_el2, . - start_from_el2
	.ltorg

	.section .bss.arrow_arch_start, "aw", @nobits
	.balign	8
	.globl	arrow_arch_load_offset
	.type	arrow_arch_load_offset, @object
	.size	arrow_arch_load_offset, 8
arrow_arch_load_offset:
	.quad	0

	.section .note.GNU-stack, "", @progbits
