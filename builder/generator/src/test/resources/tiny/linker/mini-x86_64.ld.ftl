ENTRY(arrow_image_entry)
SECTIONS
{
	. = ${linkAddress};
	.text : { *(.text .text.*) }
	. = ALIGN(${pageSize});
	.rodata : { *(.rodata .rodata.*) }
	. = ALIGN(${pageSize});
	.data : { *(.data .data.*) }
	.bss : { *(.bss .bss.*) }
	/DISCARD/ : { *(.comment) *(.note.*) *(.eh_frame) }
}
