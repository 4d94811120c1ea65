/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of an architecture: the counter that clocks are made of.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_arch_counter() - Read the processor's cheapest counter.
 *
 * It counts up at a rate that stays the same for as long as the machine runs
 * (x86_64: the time stamp counter; arm64: CNTVCT_EL0). Where it begins is not
 * defined, and the rate is the business of the clock libraries. The read is
 * not ordered against memory accesses around it.
 *
 * Context: any.
 */
ARROW_API uint64_t arrow_arch_counter(void);
