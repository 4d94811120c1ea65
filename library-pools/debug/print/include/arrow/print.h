/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Kernel messages: whole lines for the person who looks after the machine,
 * apart from what the program prints. The console library says where they go
 * and whether they are wanted; until it has, they are dropped.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_print() - Write one kernel message.
 *
 * "arrow: " is put before the text and a newline behind it. The line goes to
 * the writer in one piece; what exceeds 240 characters is cut off.
 * Context: any, traps and panic included; takes 300 bytes of stack.
 */
ARROW_API void arrow_print(const char *format, ...) __printf_like(1, 2);

/**
 * arrow_print_to() - Send kernel messages to @write from now on.
 *
 * @write takes whole lines, newline included. NULL drops them again.
 */
ARROW_API void arrow_print_to(void (*write)(const char *text, size_t n));
