/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the generator writes for each target (gen/init.c, gen/args.c). These
 * symbols belong to no library and may be used by any.
 */
#pragma once

#include <arrow/compiler.h>

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
