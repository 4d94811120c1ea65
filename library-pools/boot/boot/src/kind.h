/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What depends on how the program is brought: linked or attached.
 */
#pragma once

#include <arrow/compiler.h>

/** boot_claim_program() - Keep an attached program's part of the image. */
void boot_claim_program(void);

/** boot_run_program() - Run the program to its end, which is the machine's. */
void boot_run_program(void) __noreturn;
