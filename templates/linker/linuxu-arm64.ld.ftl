/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A static process of Linux, on arm64. Each segment begins on a page of its own, in
 * memory and in the file, so that the host can map it with its permissions.
 * Below the stack lies a hole that nothing maps: running over the stack is a
 * fault and not a silent overwrite.
 */
ENTRY(arrow_plat_start)

PHDRS
{
	text PT_LOAD FLAGS(5);
	rodata PT_LOAD FLAGS(4);
	stack PT_LOAD FLAGS(6);
	data PT_LOAD FLAGS(6);
	gnu_stack PT_GNU_STACK FLAGS(6);
}

SECTIONS
{
	. = ${linkAddress};
	arrow_image_start = .;
	.text : ALIGN(4096) {
		arrow_image_copy_start = .;
		*(.text.arrow_arch_copy)
		arrow_image_copy_end = .;
		arrow_image_calls_start = .;
		*(.text.arrow_gen_syscalls .text.arrow_sys_* .text.arrow_syscall_*)
		arrow_image_calls_end = .;
		*(.text .text.*)
		arrow_image_text_end = .;
	} :text
	.rodata : ALIGN(4096) { *(.rodata .rodata.*) } :rodata
	. = ALIGN(4096) + 0x10000;
	.stack (NOLOAD) : ALIGN(4096) {
		arrow_image_stack_start = .;
		KEEP(*(.bss.arrow_stack))
		. = ALIGN(4096);
		arrow_image_stack_end = .;
	} :stack

	.data : ALIGN(4096) { *(.data .data.*) } :data
	.bss : { *(.bss .bss.* COMMON) } :data
	. = ALIGN(4096);
	arrow_image_end = .;

	/DISCARD/ : { *(.comment .note .note.* .eh_frame) }
}
ASSERT(!DEFINED(arrow_gen_syscalls) || arrow_image_calls_end - arrow_image_calls_start < 0x8000, "what serves system calls is larger than the 32 KiB that their table reaches over")
