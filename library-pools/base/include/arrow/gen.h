/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the generator writes for each target (gen/init.c, gen/syscalls.c). These
 * symbols belong to no library and may be used by any.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_gen_init() - Call the `init:` function of every library that is on.
 *
 * The calls come in dependency order, then by name. A negative result of one
 * is a panic that names the library. Called once, by the boot library.
 */
void arrow_gen_init(void);

/**
 * arrow_gen_argv - The program's name and `args:` of the project.
 *
 * This, the count and arrow_gen_env are only there for a linked program.
 * Ends with NULL. The texts may be written to, as a program's arguments may.
 */
extern char *arrow_gen_argv[];

/** arrow_gen_argc - How many texts arrow_gen_argv has, NULL not counted. */
extern const int arrow_gen_argc;

/**
 * arrow_gen_env - `env:` of the project as NAME=VALUE; ends with NULL.
 *
 * The texts may be written to; each name occurs once.
 */
extern char *arrow_gen_env[];

/**
 * typedef arrow_syscall_function - A function that serves a system call.
 * @a: first argument, and so on
 *
 * Return: the call's result, or a negative errno.
 */
typedef long arrow_syscall_function(long a, long b, long c, long d, long e, long f);

/**
 * arrow_gen_syscalls - What serves each system call, by the architecture's number.
 *
 * Numbers from arrow_gen_syscall_gap on lie arrow_gen_syscall_gap_size entries
 * further ahead, see arrow_syscall_slot(): no call that is served has one of the
 * numbers between.
 *
 * How far from the table's first byte the function lies: a quarter of the size of
 * a pointer, and the table is the largest one of a kernel. Linker scripts put the
 * table and the functions, which are all in sections `.text.arrow_sys_*` and
 * `.text.arrow_syscall_*`, next to each other. A call that no library serves is
 * arrow_syscall_missing(), which is passed its number as a seventh argument. Only
 * there when library `syscall` is on, and so is all that follows.
 */
extern const int16_t arrow_gen_syscalls[];

/**
 * arrow_gen_syscall_gap - The first number of the gap; the table's length if there
 * is none.
 */
extern const unsigned long arrow_gen_syscall_gap;

/** arrow_gen_syscall_gap_size - How many numbers the gap has. */
extern const unsigned long arrow_gen_syscall_gap_size;

/** arrow_gen_syscall_count - How many entries arrow_gen_syscalls has. */
extern const unsigned long arrow_gen_syscall_count;

/**
 * arrow_gen_syscall_names - Names of all calls of the architecture, by number.
 *
 * NULL for a number that is not in use. Only with the option SYSCALL_NAMES.
 */
extern const char *const arrow_gen_syscall_names[];

/** arrow_gen_syscall_name_count - How many entries arrow_gen_syscall_names has. */
extern const unsigned long arrow_gen_syscall_name_count;
