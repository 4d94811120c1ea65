/* SPDX-License-Identifier: BSD-3-Clause */
/* Errors, which the store tells by their names (xs_wire.h). */
#pragma once

#include <arrow/types.h>

/* No name with its NUL is longer. */
#define ERROR_NAME_MAX 10

/**
 * error_number() - The number that goes with a name.
 * @name: what the store sent, or the first ERROR_NAME_MAX bytes of it
 * @n: how many it sent; a name's NUL is the last of them
 *
 * Return: an errno, negative; -EIO if there is no such name.
 */
int error_number(const char *name, size_t n);
