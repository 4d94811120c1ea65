/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The program that was attached to the kernel: where it is, and its start.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/compiler.h>
#include <arrow/gen.h>
#include <arrow/types.h>

/**
 * struct arrow_program_layout - Where the parts of the running program are.
 * @name: the file's name, as AT_EXECFN says it
 * @entry: its first instruction
 * @arguments: the texts of argv, one after another
 * @arguments_end: behind the NUL of the last
 * @environment: those of envp; they follow directly
 * @environment_end: behind the NUL of the last
 * @auxiliary: the auxiliary vector
 * @auxiliary_end: behind its last entry
 * @stack: what the stack pointer was at the entry
 *
 * All but @name are addresses of the program's.
 */
struct arrow_program_layout {
	const char *name;
	uintptr_t entry;
	uintptr_t arguments;
	uintptr_t arguments_end;
	uintptr_t environment;
	uintptr_t environment_end;
	uintptr_t auxiliary;
	uintptr_t auxiliary_end;
	uintptr_t stack;
};

/** arrow_program_layout - Filled in when the program starts. */
ARROW_API extern struct arrow_program_layout arrow_program_layout;

/**
 * arrow_program_claim() - Keep the attached part of the image.
 * @info: its image is made to reach to the end of what was attached
 *
 * Called once by boot, before memory is given away. Panics if the table that
 * the tool fills in makes no sense.
 */
ARROW_API void arrow_program_claim(struct arrow_boot_info *info);

/**
 * arrow_program_archive() - Find the files that came with the program.
 * @start: set to the physical address of the archive
 * @size: set to its size in bytes
 *
 * It lies in the image and is in the direct map only where somebody has added
 * its blocks (<arrow/plat/memory.h>).
 *
 * Return: true; false with both untouched if there is no archive.
 */
ARROW_API bool arrow_program_archive(uint64_t *start, uint64_t *size);

/**
 * arrow_program_vdso - Map a shared object of the kernel's for the program.
 *
 * Called when the program is laid out; set by an `init:` function. Returns the
 * address, which AT_SYSINFO_EHDR tells, or 0 for none. NULL: there is none.
 */
ARROW_API extern uintptr_t (*arrow_program_vdso)(void);

/**
 * arrow_program_run() - Run the program.
 *
 * Arguments are those behind `--` on the command line, else those attached;
 * variables of `arrow.env.NAME=VALUE` are added to those attached. Called once
 * by boot, when all `init:` functions have returned. Does not return.
 */
ARROW_API void arrow_program_run(void) __noreturn;

/* System calls. */
ARROW_API arrow_syscall_function arrow_sys_arch_prctl;
ARROW_API arrow_syscall_function arrow_sys_rseq;
