/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of an architecture: the processor's source of random numbers.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_arch_random() - Take a random number from the processor.
 * @value: set to it
 *
 * Context: any.
 * Return: true; false with @value untouched if the processor has no source, or
 * its source does not answer.
 */
ARROW_API bool arrow_arch_random(uint64_t *value);
