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

/** arrow_gen_name - The project's name, which is the program's argv[0]. */
extern const char arrow_gen_name[];

/** arrow_gen_args - `args:` of the project, without argv[0]; ends with NULL. */
extern const char *const arrow_gen_args[];

/** arrow_gen_env - `env:` of the project as NAME=VALUE; ends with NULL. */
extern const char *const arrow_gen_env[];
