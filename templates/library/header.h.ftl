/* SPDX-License-Identifier: ${license} */
/*
 * Doubling of numbers, an example to begin with. It keeps no state, so it may
 * be called anywhere.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_${word}_double() - Double a number.
 * @value: the number
 * @result: twice of it; untouched on failure
 *
 * Context: any.
 *
 * Return: 0, or -ERANGE if the result has no place in 32 bits.
 */
ARROW_API int arrow_${word}_double(uint32_t value, uint32_t *result);
