/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The program that was attached to the kernel: where it is, and its start.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/compiler.h>
#include <arrow/gen.h>
#include <arrow/types.h>

struct arrow_vma_source;

/**
 * struct arrow_program_layout - Where the parts of the running program are.
 * @name: the file's name, as AT_EXECFN says it
 * @executable: the path of the file that runs; another one where @name is a link
 *	or a script. With PROGRAM_AGAIN alone, as the next one
 * @source: what that file is mapped from; NULL: it lies in the image
 * @entry: its first instruction
 * @arguments: the texts of argv, one after another
 * @arguments_end: behind the NUL of the last
 * @environment: those of envp; they follow directly
 * @environment_end: behind the NUL of the last
 * @auxiliary: the auxiliary vector
 * @auxiliary_end: behind its last entry
 * @stack: what the stack pointer was at the entry
 *
 * All but the first three are addresses of the program's.
 */
struct arrow_program_layout {
	const char *name;
	const char *executable;
	const struct arrow_vma_source *source;
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

/* Bytes that AT_RANDOM points to. */
#define ARROW_PROGRAM_RANDOM_SIZE 16

/* AT_UID, AT_EUID, AT_GID, AT_EGID. */
#define ARROW_PROGRAM_IDS 4

/**
 * struct arrow_program_stack - What a program finds on its stack.
 * @top: the address behind the stack, a multiple of 16
 * @vdso: AT_SYSINFO_EHDR; 0: none
 * @random: %ARROW_PROGRAM_RANDOM_SIZE unpredictable bytes
 * @name: AT_EXECFN
 * @arguments: the texts of argv, @argument_count of them
 * @variables: those of envp, @variable_count of them
 * @texts_size: bytes of all these texts and of @name, NULs included, or more
 * @entry: AT_ENTRY
 * @headers: AT_PHDR
 * @header_count: AT_PHNUM
 * @loader: AT_BASE
 * @ids: from AT_UID on
 */
struct arrow_program_stack {
	uintptr_t top;
	uintptr_t vdso;
	const void *random;
	const char *name;
	const char *const *arguments;
	size_t argument_count;
	const char *const *variables;
	size_t variable_count;
	size_t texts_size;
	uintptr_t entry;
	uintptr_t headers;
	size_t header_count;
	uintptr_t loader;
	uint32_t ids[ARROW_PROGRAM_IDS];
};

/**
 * arrow_program_stack_fill() - Write arguments, environment and auxiliary vector.
 * @what: all of it is the kernel's memory
 * @layout: its arguments, environment, auxiliary vector and stack are set
 *
 * SIGKILL ends the run if memory is out or the stack has no room for it. With
 * PROGRAM_AGAIN alone.
 */
ARROW_API void arrow_program_stack_fill(const struct arrow_program_stack *what,
					struct arrow_program_layout *layout);

/* System calls. */
ARROW_API arrow_syscall_function arrow_sys_arch_prctl;
ARROW_API arrow_syscall_function arrow_sys_rseq;
