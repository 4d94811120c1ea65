/*
 * Image of a machine: an ELF file that monitors load by physical address, whose
 * bytes are one of Linux's images, too: it begins with the header of one.
 *
 * Text, constants, data, page tables, stack follow each other page by page. What
 * is not in the file comes last, since a flat image could not leave it out else.
 * The page tables are not mapped with the image, so they guard the stack above
 * them. Constants and data are sorted by their
 * alignment, so that there are no gaps between them.
 */
OUTPUT_FORMAT(elf64-littleaarch64)
OUTPUT_ARCH(aarch64)
ENTRY(arrow_image_entry)

PHDRS
{
	text PT_LOAD FLAGS(5);
	rodata PT_LOAD FLAGS(4);
	data PT_LOAD FLAGS(6);
	stack PT_LOAD FLAGS(6);
	note PT_NOTE FLAGS(4);
	gnu_stack PT_GNU_STACK FLAGS(6);
}

arrow_image_base = 0xffffffff80000000;

/* The entries belong to a boot protocol that may be absent. */
PROVIDE(arrow_arm64_entry = arrow_image_base);
arrow_image_entry = arrow_arm64_entry - arrow_image_base;

SECTIONS
{
	/* the block of 2 MiB that the address of all platforms' images lies in, or the next */
	. = (${linkAddress} + 0x1fffff) & ~0x1fffff;
	arrow_image_start = .;
	.text : AT(ADDR(.text) - arrow_image_base) {
		KEEP(*(.text.arrow_image_header))
		*(.text.arrow_arch_start)
		arrow_image_copy_start = .;
		*(.text.arrow_arch_copy)
		arrow_image_copy_end = .;
		/* as much as fits before the vectors: what each image has, linked and attached ones */
		*(.text.arrow_arch_pt_* .text.pt_* .text.arch_trap)
		*(.text.arrow_app_run .text.start_with_words .text.stdio_append_part)
		*(.text.arrow_arch_debugger_write .text.fdt_cells)
		*(.text.arch_syscall .text.arrow_syscall_missing .text.arrow_arch_relax .text.arrow_arch_counter .text.arrow_arch_thread_pointer_* .text.user_down .text.arrow_arch_program_signal)
		. = ((. - arch_vectors_left_out + 0x7ff) & ~0x7ff) + arch_vectors_left_out;
		KEEP(*(.text.arch_vectors))
		arrow_image_calls_start = .;
		*(.text.arch_syscall_behind .text.arrow_gen_syscalls .text.arrow_sys_* .text.arrow_syscall_*)
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

	.data ALIGN(16) : AT(ADDR(.data) - arrow_image_base) {
		*(SORT_BY_ALIGNMENT(.data) SORT_BY_ALIGNMENT(.data.*))
	} :data
	. = ALIGN(0x1000);
	arrow_image_data_end = .;

	.stack (NOLOAD) : AT(ADDR(.stack) - arrow_image_base) {
		arrow_image_leaf_tables = .;
		. += 0x1000 * arrow_image_leaf_table_count;
		arrow_image_tables = .;
		. += 0x5000;
		*(.bss.arrow_tables .bss.arrow_tables.*)
		. = ALIGN(0x1000);
		arrow_image_stack_start = .;
		KEEP(*(.bss.arrow_stack))
		. = ALIGN(16);
		arrow_image_stack_end = .;
		*(.bss.arrow_stack_traps)
		*(.bss.arrow_pages)
	} :stack
	.bss : AT(ADDR(.bss) - arrow_image_base) {
		*(.bss .bss.*)
		*(COMMON)
		. = ALIGN(0x1000);
		arrow_image_end = .;
	} :stack

	/DISCARD/ : {
		*(.comment)
		*(.note .note.GNU-stack .note.gnu.*)
		*(.eh_frame)
	}
}

/* Pages of each kind, in the order they lie. */
arrow_image_text_pages = (arrow_image_text_end - arrow_image_start) >> 12;
arrow_image_rodata_pages = (arrow_image_rodata_end - arrow_image_text_end) >> 12;
arrow_image_data_pages = (arrow_image_data_end - arrow_image_rodata_end) >> 12;
arrow_image_tables_pages = (arrow_image_stack_start - arrow_image_data_end) >> 12;
arrow_image_stack_pages = (arrow_image_end - arrow_image_stack_start) >> 12;

/* Bytes of memory, as the header says. */
arrow_image_size = arrow_image_end - arrow_image_start;

/* How many tables the leaves of the image fill, and where they begin. */
arrow_image_leaf_table_count =
	(arrow_image_size + 0x1fffff) >> 21;
arrow_image_directory_offset = ((arrow_image_start >> 21) & 511) * 8;

ASSERT(arrow_image_start % 0x200000 == 0, "the image must begin with a block")
ASSERT(arch_vectors % 0x800 == 0, "the vectors must be aligned")
ASSERT(arrow_image_rodata_pages > 0 && arrow_image_data_pages > 0, "the start maps a page of each kind at least")
ASSERT(arrow_image_start >= 0xffffffffc0000000, "the image must lie in the last gigabyte")
ASSERT(!DEFINED(arrow_gen_syscalls) || arrow_image_calls_end - arrow_image_calls_start < 0x8000, "what serves system calls is larger than the 32 KiB that their table reaches over")
ASSERT(arrow_image_end <= 0xffffffffffe00000, "the image is larger than its part of the address space")
/* A flat file begins with the header of the boot protocol, and what is not in it comes last. */
PROVIDE(arrow_image_is_flat = 0);
ASSERT(!arrow_image_is_flat || (arrow_arm64_entry != arrow_image_base && arrow_image_data_end <= arrow_image_stack_start), "the image cannot be a flat file")
PROVIDE(arrow_image_near_size = arrow_image_size);
ASSERT(arrow_image_size <= arrow_image_near_size, "the image is larger than 1 MiB: switch the library near-image off (LIB_NEAR_IMAGE=n)")
