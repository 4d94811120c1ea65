/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A loader that enters an image by its PVH entry with a start_info of the
 * test's making. QEMU loads both; this one comes first, because it is the
 * kernel by QEMU's command line. ENTRY and what START_INFO holds come from
 * the assembler's command line. Lies at 7 MiB, out of the image's way.
 */
	.section .note, "a", @note
	.long 4, 4, 18
	.asciz "Xen"
	.long shim_start

	.text
	.code32
	.globl shim_start
/* Entered with paging off and flat segments; leaves the same way, EBX set. */
shim_start:
	movl $START_INFO, %ebx
	movl $ENTRY, %eax
	jmp *%eax

	.data
	.balign 8
	.globl start_info
start_info:
	.long MAGIC
	.long VERSION
	.long 0
	.long MODULES
	.quad MODULE_LIST
	.quad COMMAND_LINE
	.quad 0
	.quad MAP
	.long MAP_ENTRIES
	.long 0
	.globl map
map:
	.quad 0, 0x9fc00
	.long 1, 0
	.quad 0x100000, 0x700000
	.long 1, 0
wrapping_map:
	.quad 0xfffffffffffff000, 0x2000
	.long 1, 0
	.quad 0x100000, 0xffffffffffffffff
	.long 1, 0
	.quad 0x7fffffffffffffff, 0x7fffffffffffffff
	.long 1, 0
no_ram:
	.quad 0x100000, 0x700000
	.long 2, 0
command_line:
	.asciz "a=b -- one"
long_command_line:
	.fill 70000, 1, 'x'
	.byte 0
