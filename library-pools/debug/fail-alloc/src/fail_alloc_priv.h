/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/types.h>

/* Digits of the largest number there can be, and some to spare. */
#define FAIL_ALLOC_DIGITS 18

/* Read a decimal number. Return: the text behind it; NULL: there is none, or it
 * has more than %FAIL_ALLOC_DIGITS digits. */
const char *fail_alloc_number(const char *text, uint64_t *number);
