/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The room that the tool fills in when it attaches a program, and the note by
 * which it finds that room. In assembly, so that no compiler believes that the
 * table stays as it is here.
 */
#include <arrow/arch/layout.h>

/* sizeof(struct program_table) in table.h */
#define TABLE_SIZE 120
#define TABLE_VERSION 2

/* Of the notes whose name is "Arrow", the one about the table. */
#define NOTE_PROGRAM_TABLE 1

	.section .note.arrow.program, "a", @note
	.balign	4
	.long	6
	.long	16
	.long	NOTE_PROGRAM_TABLE
	.asciz	"Arrow"
	.balign	4
	.quad	program_table - ARROW_ARCH_IMAGE_BASE
	.long	TABLE_VERSION
	.long	TABLE_SIZE

	.section .rodata.program_table, "a"
	.balign	8
	.globl	program_table
	.hidden	program_table
	.type	program_table, @object
program_table:
	.ascii	"ARROWPGM"
	.fill	TABLE_SIZE - 8, 1, 0
	.size	program_table, TABLE_SIZE

	.section .note.GNU-stack, "", @progbits
