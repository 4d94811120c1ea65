/*
 * Image of a paravirtual domain of Xen: an ELF file that Xen's builders load by
 * physical address and map where it was linked.
 *
 * Text, constants, stack, data follow each other page by page; a page that is
 * unmapped at the start guards the stack. Of the stack and .bss nothing is in the
 * file: the builder zeroes them.
 */
OUTPUT_FORMAT(elf64-x86-64)
OUTPUT_ARCH(i386:x86-64)
ENTRY(xen_pv_entry)

PHDRS
{
	text PT_LOAD FLAGS(5);
	rodata PT_LOAD FLAGS(4);
	stack PT_LOAD FLAGS(6);
	data PT_LOAD FLAGS(6);
	note PT_NOTE FLAGS(4);
	gnu_stack PT_GNU_STACK FLAGS(6);
}

arrow_image_base = 0xffffffffc0000000;

SECTIONS
{
	. = ${linkAddress};
	arrow_image_start = .;
	.text : AT(ADDR(.text) - arrow_image_base) {
		arrow_image_copy_start = .;
		*(.text.arrow_arch_copy)
		arrow_image_copy_size = ABSOLUTE(. - arrow_image_copy_start);
		arrow_image_calls_start = .;
		*(.text.arrow_gen_syscalls .text.arrow_sys_* .text.arrow_syscall_*)
		arrow_image_calls_end = .;
		*(.text .text.*)
	} :text
	. = ALIGN(0x1000);
	arrow_image_text_end = .;

	.rodata : AT(ADDR(.rodata) - arrow_image_base) {
		*(SORT_BY_ALIGNMENT(.rodata) SORT_BY_ALIGNMENT(.rodata.*))
	} :rodata
	.note.arrow : AT(ADDR(.note.arrow) - arrow_image_base) {
		KEEP(*(.note.arrow .note.arrow.*))
	} :rodata :note
	. = ALIGN(0x1000);
	arrow_image_rodata_end = .;

	.stack (NOLOAD) : AT(ADDR(.stack) - arrow_image_base) {
		arrow_image_guard = .;
		. += 0x1000;
		arrow_image_stack_start = .;
		KEEP(*(.bss.arrow_stack))
		. = ALIGN(0x1000);
		arrow_image_stack_end = .;
		*(.bss.arrow_pages)
		*(.bss.arrow_tables)
	} :stack

	.data ALIGN(16) : AT(ADDR(.data) - arrow_image_base) {
		*(SORT_BY_ALIGNMENT(.data) SORT_BY_ALIGNMENT(.data.*))
	} :data
	.bss : AT(ADDR(.bss) - arrow_image_base) {
		*(.bss .bss.*)
		*(COMMON)
		. = ALIGN(0x1000);
		arrow_image_end = .;
	} :data

	/DISCARD/ : {
		*(.comment)
		*(.note.GNU-stack)
		*(.note.gnu.property)
		*(.eh_frame)
	}
}

ASSERT(arrow_image_start % 0x1000 == 0, "the link address must be that of a page")
ASSERT(!DEFINED(arrow_gen_syscalls) || arrow_image_calls_end - arrow_image_calls_start < 0x8000, "what serves system calls is larger than the 32 KiB that their table reaches over")
ASSERT(arrow_image_end <= 0xffffffffffe00000, "the image is larger than its part of the address space")
