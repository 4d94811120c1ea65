/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of an architecture: the program's vector and floating-point state.
 *
 * The kernel uses none of these registers, so they hold what the program left in
 * them until one of these functions is called. Only in kernels with
 * SYSCALL_WAY_OUT.
 *
 * Context: of all, a system call, trap or interrupt of the program.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Where a state must begin, and what it has at most. */
#define ARROW_ARCH_VECTOR_ALIGN 64
#define ARROW_ARCH_VECTOR_MAX 4096

/**
 * arrow_arch_vector_size() - Bytes of a state.
 *
 * Return: at most %ARROW_ARCH_VECTOR_MAX; the same at each call.
 */
ARROW_API size_t arrow_arch_vector_size(void);

/**
 * arrow_arch_vector_save() - Write the state down.
 * @to: of that size, aligned to %ARROW_ARCH_VECTOR_ALIGN. In the form of the
 *	processor (x86_64: XSAVE's standard form, or FXSAVE's; arm64: q0 to q31, then
 *	FPSR and FPCR of 4 bytes each)
 */
ARROW_API void arrow_arch_vector_save(void *to);

/**
 * arrow_arch_vector_load() - Set the state.
 * @from: of that form, size and alignment; must be one that the processor takes,
 *	or it would trap in the kernel
 */
ARROW_API void arrow_arch_vector_load(const void *from);
