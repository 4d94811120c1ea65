/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The order of boot, from the first C code with a full `arrow_boot_info` to
 * the program.
 */
#pragma once

#include <arrow/compiler.h>

/**
 * arrow_boot_start() - Start the libraries, then run the program to its end.
 *
 * `arrow_boot_info` has been filled by the caller, which is the code of a boot
 * protocol or of a platform. Called once, on the boot stack, with interrupts
 * off. Does not return: when the program ends, the machine does.
 */
ARROW_API void arrow_boot_start(void) __noreturn;
