/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Instructions that were written as data.
 */
#pragma once

#include <arrow/types.h>

/**
 * arch_code_written() - Have the processor fetch what was written.
 * @at: where it was written, a multiple of the largest line of a cache
 * @size: bytes, likewise
 *
 * In force for whatever address it is executed at.
 */
void arch_code_written(const void *at, size_t size);
