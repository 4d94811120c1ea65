/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of a platform: how it starts.
 *
 * A platform or one of the libraries for boot protocols owns the image's entry
 * point. It brings the machine into the state that C code needs (stack, memory
 * layout, zeroed data), fills `arrow_boot_info` and calls arrow_boot_start(),
 * which calls arrow_plat_init() before anything else.
 */
#pragma once

#include <arrow/compiler.h>

/**
 * arrow_plat_init() - Do what the platform must have done before all else.
 *
 * Afterwards traps end in a panic that says what happened, and the protections
 * of the processor are in force. There is no console yet and no command line.
 *
 * Context: called once, by the boot library, on the boot stack.
 */
ARROW_API void arrow_plat_init(void);
