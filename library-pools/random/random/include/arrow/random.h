/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Random bytes: ChaCha20 whose key is replaced at each call by bytes that
 * nobody else gets, so what was handed out cannot be computed from what is kept.
 *
 * The first call takes the key from <arrow/entropy.h>.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_random_bytes() - Make random bytes.
 * @to: filled
 * @n: how many
 *
 * Context: any but a trap; one caller at a time.
 */
ARROW_API void arrow_random_bytes(void *to, size_t n);

/**
 * arrow_random_add() - Mix something in that an observer may not know.
 * @from: any bytes; they need not be random, and cannot make things worse
 * @n: how many
 */
ARROW_API void arrow_random_add(const void *from, size_t n);
