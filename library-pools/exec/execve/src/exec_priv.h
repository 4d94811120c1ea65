/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/errno.h>
#include <arrow/file.h>
#include <arrow/vfs.h>

#include "elf.h"
#include "script.h"

/* Scripts that may be read by scripts; Linux's. One more is looked at. */
#define EXEC_SCRIPTS 5

/* The working directory in the place of a descriptor; Linux's. */
#define EXEC_AT_CWD (-100)

/* "/dev/fd/", a number of up to 10 digits and its sign, a slash, NUL. */
#define EXEC_PREFIX_SIZE 24

/**
 * struct exec_words - Arguments and environment, in one block of memory.
 * @block: pointers first, then the texts they lead to
 * @arguments: @argument_count pointers; before them is room for what scripts add
 * @variables: @variable_count pointers, then NULL
 * @size: bytes of all texts
 */
struct exec_words {
	const char **block;
	const char **arguments;
	size_t argument_count;
	const char **variables;
	size_t variable_count;
	size_t size;
};

/**
 * struct exec - A call under way.
 * @directory: the descriptor that the path begins at
 * @flags: of execveat
 * @file: what is executed: held. Of a script at last who reads it
 * @loader_file: the file of @loader, held; NULL: none
 * @image: of @file
 * @loader: of the loader that @image names
 * @words: texts for the new program
 * @name: how the file was called
 * @reader: how the file was called that is looked at: @name, or what a script says
 * @kept: memory for both names of what runs, @name and the path of @file
 * @lines: the first bytes of each file that is looked at; texts of @words
 * @path: of the call
 * @text: @name, if it is not @path
 */
struct exec {
	long directory;
	unsigned int flags;
	struct arrow_file *file;
	struct arrow_file *loader_file;
	struct elf_image image;
	struct elf_image loader;
	struct exec_words words;
	const char *name;
	const char *reader;
	char *kept;
	char lines[EXEC_SCRIPTS + 1][SCRIPT_LINE] __aligned(8);
	char path[ARROW_VFS_PATH_SIZE];
	char text[ARROW_VFS_PATH_SIZE + EXEC_PREFIX_SIZE];
};

/**
 * exec_open() - Find the file of a call.
 * @exec: of which @directory and @flags are set
 * @path: its address in the program
 *
 * Return: 0, and @exec->file is held; an error of the call.
 */
int exec_open(struct exec *exec, uintptr_t path);

/**
 * exec_resolve() - Follow scripts to a program, and read its headers.
 * @exec: with words and a file
 *
 * Return: 0; an error of the call.
 */
int exec_resolve(struct exec *exec);

/**
 * exec_words_take() - Copy arguments and environment.
 * @words: filled in; freed by exec_words_free() in any case
 * @arguments: address of a vector that ends with NULL; 0: it is empty
 * @variables: likewise
 * @more: bytes of further texts that count as theirs
 *
 * Return: 0; -EFAULT, -E2BIG, -ENOMEM.
 */
int exec_words_take(struct exec_words *words, uintptr_t arguments,
		    uintptr_t variables, size_t more);

/** exec_words_push() - Put an argument before the others. At most two a script. */
void exec_words_push(struct exec_words *words, const char *text);

void exec_words_free(struct exec_words *words);

/**
 * exec_keep() - Take the memory that the new program's names need.
 * @exec: with a file
 *
 * Return: 0; -ENOMEM, -ENAMETOOLONG.
 */
int exec_keep(struct exec *exec);

/**
 * exec_place() - Choose where a program lies.
 * @image: moved, if it is movable
 *
 * Return: 0; -ENOEXEC if it reaches beyond the program's part.
 */
int exec_place(struct elf_image *image);

/**
 * exec_place_loader() - The same for a loader, when the program is there.
 *
 * Return: 0; -ENOEXEC, or -ENOMEM if there is no room.
 */
int exec_place_loader(struct elf_image *image);

/**
 * exec_load() - Map the segments of an image.
 * @file: whose they are
 * @image: at its place
 * @kept: set to what is mapped, which stays until another one is; NULL: it need not
 *
 * Return: 0; an error with some of it mapped.
 */
int exec_load(struct arrow_file *file, const struct elf_image *image,
	      const struct arrow_vma_source **kept);

/**
 * exec_begin() - Let the new program begin.
 * @exec: allocated, and all of it there; freed here
 *
 * Nothing is left of the old one. If memory is out for the new one, SIGKILL ends
 * it, as on Linux.
 */
void exec_begin(struct exec *exec) __noreturn;

/** exec_free() - Give back what a call has, and itself. */
void exec_free(struct exec *exec);

/* threads.c, with EXECVE_THREADS alone: end all but the calling one. */
void exec_end_threads(void);

/* timers.c, with EXECVE_TIMERS alone: delete the timers of timer_create. */
void exec_delete_timers(void);
