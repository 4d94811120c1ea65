/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Life of a linked program, between the end of boot and the end of the
 * machine: arguments, environment, main, exit.
 */
#pragma once

#include <arrow/compiler.h>

/**
 * arrow_app_run() - Run the linked program and end the machine with it.
 *
 * Arguments are those behind `--` on the command line, else `args:` of the
 * project; the environment is `env:` and then `arrow.env.NAME=VALUE`. What
 * main returns is handed to exit(). Called once, by boot, when all `init:`
 * functions have returned. Does not return.
 */
ARROW_API __noreturn void arrow_app_run(void);

/**
 * arrow_app_flush - Called once at exit, after the functions of atexit().
 *
 * Set by the owner of buffered output when something is left to write. NULL
 * as long as nothing is.
 */
ARROW_API extern void (*arrow_app_flush)(void);

/** environ - Variables of the environment as NAME=VALUE; ends with NULL. */
ARROW_API extern char **environ;

/*
 * The part of <stdlib.h> that concerns the life of the program; that header
 * describes it for programs.
 */
ARROW_API __noreturn void exit(int status);
ARROW_API __noreturn void _Exit(int status);
ARROW_API __noreturn void abort(void);
ARROW_API int atexit(void (*function)(void));
ARROW_API char *getenv(const char *name);
