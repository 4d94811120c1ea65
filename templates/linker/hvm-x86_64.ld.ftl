/*
 * Image of a machine: an ELF file that monitors load by physical address.
 *
 * Text, constants, page tables, stack, data follow each other page by page. The
 * first page tables are not mapped with the image, so they guard the stack
 * above them. Of the tables, the stack and .bss nothing is in the file: the
 * loader zeroes them. Zeroed objects that fill pages lie with the stack: in .bss
 * they would have the data begin at a page of the file, too. Constants and data
 * are sorted by their alignment, so that there are no gaps between them.
 */
OUTPUT_FORMAT(elf64-x86-64)
OUTPUT_ARCH(i386:x86-64)
ENTRY(arrow_image_entry)

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

/*
 * The 64-bit entry belongs to a boot protocol that may be absent. GRUB goes to
 * another entry, but refuses a file whose own does not lie in the image.
 */
PROVIDE(arrow_multiboot2_entry = 0);
PROVIDE(arrow_linux64_entry = arrow_multiboot2_entry);
arrow_image_entry = arrow_linux64_entry;

SECTIONS
{
	. = ${linkAddress};
	arrow_image_start = .;
	.text : AT(ADDR(.text) - arrow_image_base) {
		KEEP(*(.text.arch_gates))
		*(.text.arrow_arch_start)
		arrow_image_start_code_end = .;
		KEEP(*(.text.arrow_boot_header))
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
		arrow_image_tables = .;
		. += 0x5000;
		*(.bss.arrow_tables)
		. = ALIGN(0x1000);
		arrow_image_stack_start = .;
		KEEP(*(.bss.arrow_stack))
		. = ALIGN(16);
		arrow_image_stack_end = .;
		*(.bss.arrow_stack_traps)
		. = ALIGN(0x1000);
		*(.bss.arrow_pages)
	} :stack

	.data ALIGN(16) : AT(ADDR(.data) - arrow_image_base) {
		*(SORT_BY_ALIGNMENT(.data) SORT_BY_ALIGNMENT(.data.*))
	} :data
	.bss : AT(ADDR(.bss) - arrow_image_base) {
		*(.bss .bss.*)
		*(COMMON)
		. = ALIGN(0x1000);
		arrow_image_data_end = .;
		arrow_image_leaf_tables = .;
		. += 0x1000 * arrow_image_leaf_table_count;
		arrow_image_end = .;
	} :data

	/DISCARD/ : {
		*(.comment)
		*(.note.GNU-stack)
		*(.note.gnu.property)
		*(.eh_frame)
	}
}

/* Pages of each kind, in the order they lie. */
arrow_image_text_pages = (arrow_image_text_end - arrow_image_start) >> 12;
arrow_image_rodata_pages = (arrow_image_rodata_end - arrow_image_text_end) >> 12;
arrow_image_tables_size = arrow_image_stack_start - arrow_image_tables;
arrow_image_data_pages = (arrow_image_data_end - arrow_image_stack_start) >> 12;

/* How many tables the leaves of the image fill, and where they begin. */
arrow_image_leaf_table_count =
	((arrow_image_data_end - 1 - arrow_image_base) >> 21) -
	((arrow_image_start - arrow_image_base) >> 21) + 1;
arrow_image_first_leaf =
	arrow_image_leaf_tables + ((arrow_image_start >> 12) & 511) * 8;
arrow_image_tables_leaves = (arrow_image_tables_size >> 12) * 8;
arrow_image_directory_offset = ((arrow_image_start >> 21) & 511) * 8;

/* Addresses in the pieces that the processor's tables are made of. */
arrow_image_gates_low = arch_gates & 0xffff;
arrow_image_gates_middle = (arch_gates >> 16) & 0xffff;
arrow_image_gates_high = arch_gates >> 32;
arrow_image_tss_low = arch_tss & 0xffff;
arrow_image_tss_middle = (arch_tss >> 16) & 0xff;
arrow_image_tss_top = (arch_tss >> 24) & 0xff;
arrow_image_tss_high = arch_tss >> 32;

ASSERT(arrow_image_start % 0x1000 == 0, "the link address must be that of a page")
ASSERT(arch_gates == arrow_image_start, "the gates must begin the image: their addresses differ in the low bits alone")
ASSERT(arrow_image_start >= arrow_image_base + 0x100000, "the image must lie above the first megabyte")
ASSERT(arrow_image_start_code_end <= arrow_image_start + 0x1000, "the start code must lie in the first page")
ASSERT(!DEFINED(arrow_gen_syscalls) || arrow_image_calls_end - arrow_image_calls_start < 0x8000, "what serves system calls is larger than the 32 KiB that their table reaches over")
ASSERT(arrow_image_end <= 0xffffffffffe00000, "the image is larger than its part of the address space")
