/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Addresses that come from the attached program. They are uintptr_t in the
 * kernel, never pointers, so that nobody follows one by mistake; what lies
 * there is reached by <arrow/user_memory.h>, which does this check itself.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_user_check() - Can this range be the program's memory at all?
 * @at: its first address
 * @n: bytes
 *
 * Says nothing about what is mapped there.
 *
 * Return: 0; -EFAULT if it reaches beyond the program's part.
 */
ARROW_API int arrow_user_check(uintptr_t at, size_t n) __must_check;
