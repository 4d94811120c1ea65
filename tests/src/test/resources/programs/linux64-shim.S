/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A loader that plays Firecracker's: started by PVH with the image as its
 * initrd, it loads the image's segments, builds the machine state and the boot
 * parameters that Firecracker documents (src/vmm/src/arch/x86_64), and goes to
 * the ELF entry. What a test changes comes from the assembler's command line.
 * The task register is the one thing that cannot be set as it is there.
 *
 * Lies at 7 MiB, out of the image's way. The command line is QEMU's.
 */
#define GDT_PLACE 0x500
#define IDT_PLACE 0x520
#define PARAMS_PLACE 0x7000
#define STACK 0x8ff0
#define PML4_PLACE 0x9000
#define PDPT_PLACE 0xa000
#define PD_PLACE 0xb000
#define LINE_PLACE 0x20000
#define LINE_ROOM 0x10000

#define SELECTOR_CODE 0x08
#define SELECTOR_DATA 0x10

	.section .note, "a", @note
	.long 4, 4, 18
	.asciz "Xen"
	.long shim_start

	.text
	.code32
	.globl shim_start
shim_start:
	cld
	movl $shim_stack, %esp
	movl 24(%ebx), %esi		/* start_info: the command line */
	movl $LINE_PLACE, %edi
	movl $LINE_ROOM, %ecx
	rep movsb
	movl 16(%ebx), %eax		/* the list of modules */
	movl (%eax), %ebp		/* the image */

	movzwl 56(%ebp), %ecx		/* e_phnum, e_phoff */
	movl 32(%ebp), %edx
	addl %ebp, %edx
segment:
	cmpl $1, (%edx)			/* PT_LOAD */
	jne next_segment
	pushl %ecx
	movl 8(%edx), %esi
	addl %ebp, %esi
	movl 24(%edx), %edi
	movl 32(%edx), %ecx
	rep movsb
	movl 40(%edx), %ecx
	subl 32(%edx), %ecx
	xorl %eax, %eax
	rep stosb
	popl %ecx
next_segment:
	addl $56, %edx
	loop segment
	movl 24(%ebp), %eax
	movl %eax, shim_entry

	movl $shim_params, %esi
	movl $PARAMS_PLACE, %edi
	movl $0x1000, %ecx
	rep movsb
	movl $shim_gdt, %esi
	movl $GDT_PLACE, %edi
	movl $(shim_gdt_end - shim_gdt), %ecx
	rep movsb

	movl $PML4_PLACE, %edi		/* the first gigabyte, each at its own */
	movl $0x3000, %ecx
	xorl %eax, %eax
	rep stosb
	movl $(PDPT_PLACE + 3), PML4_PLACE
	movl $(PD_PLACE + 3), PDPT_PLACE
	movl $PD_PLACE, %edi
	movl $0x83, %eax
0:	movl %eax, (%edi)
	addl $8, %edi
	addl $0x200000, %eax
	cmpl $0x40000083, %eax
	jne 0b

	movl $0x20, %eax		/* PAE */
	movl %eax, %cr4
	movl $PML4_PLACE, %eax
	movl %eax, %cr3
	movl $0xc0000080, %ecx		/* EFER: LME */
	movl $0x100, %eax
	xorl %edx, %edx
	wrmsr
	movl $0xe0000011, %eax		/* PG, CD, NW, ET, PE */
	movl %eax, %cr0
	lgdt shim_gdt_pointer
	ljmp $SELECTOR_CODE, $shim_long

	.code64
shim_long:
	lidt shim_idt_pointer
	movl $SELECTOR_DATA, %eax
	movl %eax, %ds
	movl %eax, %es
	movl %eax, %fs
	movl %eax, %gs
	movl %eax, %ss
	movl $STACK, %esp
	movl $STACK, %ebp
	pushq $2
	popfq
	movabsq $PARAMS, %rsi
	movl shim_entry, %eax
	jmp *%rax

	.data
	.balign 8
shim_gdt:
	.quad 0
	.quad 0x00af9b000000ffff
	.quad 0x00cf93000000ffff
	.quad 0x008f8b000000ffff
	.quad 0				/* IDT_PLACE: empty */
shim_gdt_end:
shim_gdt_pointer:
	.word 31
	.quad GDT_PLACE
shim_idt_pointer:
	.word 7
	.quad IDT_PLACE
shim_entry:
	.long 0

	.balign 16
shim_params:
	.org shim_params + 0x070
	.quad RSDP
	.org shim_params + 0x0c0
	.long INITRD >> 32
	.long INITRD_SIZE >> 32
	.long COMMAND_LINE >> 32
	.org shim_params + 0x1e8
	.byte MAP_ENTRIES
	.org shim_params + 0x1fe
	.word 0xaa55
	.org shim_params + 0x202
	.long MAGIC
	.org shim_params + 0x210
	.byte 0xff			/* type of the loader: not known */
	.org shim_params + 0x218
	.long INITRD & 0xffffffff
	.long INITRD_SIZE & 0xffffffff
	.org shim_params + 0x228
	.long COMMAND_LINE & 0xffffffff
	.org shim_params + 0x230
	.long 0x1000000
	.org shim_params + 0x238
	.long 2048
	.org shim_params + 0x2d0
	.quad 0, 0x9fc00
	.long 1
	.quad 0x9fc00, 0x60400
	.long 2
	.quad 0xeec00000, 0x10000000
	.long 2
	.quad 0x100000, MEMORY - 0x100000
	.long 1
	.org shim_params + 0x2d0 + 128 * 20
	.org shim_params + 0x1000

	.bss
	.balign 16
	.skip 64
shim_stack:
