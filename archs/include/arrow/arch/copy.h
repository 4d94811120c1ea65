/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of an architecture: copying between the kernel and the program.
 *
 * These are the only places where the kernel touches the program's memory. A
 * page fault in them is served as one of the program's own, so that pages come
 * in at their first touch; if nobody serves it, the copy ends there and says
 * so. Nothing checks that an address is the program's: library `user-memory`
 * does, and its functions are the ones to use.
 *
 * Context: any, within a trap handler too, one copy within another.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_arch_copy() - Copy bytes, of which some may not be reachable.
 * @to: target; must not overlap the source
 * @from: source
 * @n: how many
 *
 * Return: how many bytes at the end were not copied; 0 if all were. The bytes
 * before them have been, up to the last that can be reached.
 */
ARROW_API size_t arrow_arch_copy(void *to, const void *from, size_t n);

/**
 * arrow_arch_copy_text() - Copy a text with the NUL that ends it.
 * @to: target
 * @from: source
 * @n: bytes to be copied at most, NUL included
 *
 * Return: the length of the text, less than @n; @n if the first @n bytes have
 * no NUL, and all of them were copied; -EFAULT if the source or the target ends
 * before.
 */
ARROW_API ssize_t arrow_arch_copy_text(char *to, const char *from, size_t n);

/**
 * arrow_arch_clear() - Set bytes to zero, of which some may not be reachable.
 * @at: the first
 * @n: how many
 *
 * Return: how many bytes at the end were not cleared; 0 if all were.
 */
ARROW_API size_t arrow_arch_clear(void *at, size_t n);
