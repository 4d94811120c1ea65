/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Bytes that nobody can foresee, for what needs a few of them at the start:
 * the program's AT_RANDOM, the places of its mappings, the key of a generator.
 * They are taken from the processor. Where it has no source they are made of
 * the irregular time that a loop takes, and a kernel message says so once: who
 * can watch the machine closely may guess such bytes. Never a constant.
 *
 * Context: one caller at a time.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_entropy_read() - Take unpredictable bytes.
 * @to: filled in
 * @n: how many; each eight cost a request to the processor
 */
ARROW_API void arrow_entropy_read(void *to, size_t n);
