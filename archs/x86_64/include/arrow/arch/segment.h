/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * x86_64 only: the program's second register for thread-local data. The kernel
 * itself needs neither of the two.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/** arrow_arch_gs_get() - The base of GS. */
ARROW_API uintptr_t arrow_arch_gs_get(void);

/**
 * arrow_arch_gs_set() - Set the base of GS.
 * @value: an address below %ARROW_ARCH_USER_END
 */
ARROW_API void arrow_arch_gs_set(uintptr_t value);
