/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The attached program's memory, as system calls see it. Every address that
 * comes from the program goes through here: it is checked against the program's
 * part of the address space, then copied by code that survives what is not
 * mapped.
 *
 * A page that was not touched yet comes in as if the program had touched it. A
 * copy that fails may have done its first part.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>
#include <arrow/user.h>

/**
 * arrow_user_read() - Copy from the program.
 * @to: the kernel's memory
 * @from: the program's
 * @n: bytes
 *
 * Return: 0; -EFAULT if not all of it can be read.
 */
ARROW_API long arrow_user_read(void *to, uintptr_t from, size_t n) __must_check;

/**
 * arrow_user_write() - Copy to the program.
 * @to: the program's memory
 * @from: the kernel's
 * @n: bytes
 *
 * Return: 0; -EFAULT if not all of it can be written.
 */
ARROW_API long arrow_user_write(uintptr_t to, const void *from,
				size_t n) __must_check;

/**
 * arrow_user_clear() - Fill the program's memory with zeros.
 * @to: where
 * @n: bytes
 *
 * Return: 0; -EFAULT if not all of it can be written.
 */
ARROW_API long arrow_user_clear(uintptr_t to, size_t n) __must_check;

/**
 * arrow_user_text() - Copy a text from the program.
 * @to: the kernel's memory
 * @from: the program's
 * @size: bytes at @to, NUL included
 *
 * Return: the length of the text, less than @size; -ENAMETOOLONG if it has no
 * NUL in @size bytes; -EFAULT if memory ends before either.
 */
ARROW_API ssize_t arrow_user_text(char *to, uintptr_t from,
				  size_t size) __must_check;
