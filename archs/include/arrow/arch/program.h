/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of an architecture: running an attached program. It runs in the
 * lower half of the address space, at the kernel's privilege (ISOLATION_NONE)
 * or below it (ISOLATION_USER).
 */
#pragma once

#include <arrow/arch/trap.h>
#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_arch_frame_is_program() - Was it the program that was interrupted?
 *
 * Return: true if so, false if it was the kernel.
 */
ARROW_API bool arrow_arch_frame_is_program(const struct arrow_arch_frame *frame);

/**
 * arrow_arch_frame_sp() - The stack pointer of the interrupted code.
 */
ARROW_API uintptr_t arrow_arch_frame_sp(const struct arrow_arch_frame *frame);

/**
 * arrow_arch_frame_is_copy() - Was it a copy of <arrow/arch/copy.h> that met
 * the program's memory?
 *
 * Return: true for a page fault in such a copy at an address of the program's
 * half. Who does not serve it declines: the copy ends there then.
 */
ARROW_API bool arrow_arch_frame_is_copy(const struct arrow_arch_frame *frame);

/**
 * arrow_arch_page_access() - What access a page fault was.
 * @frame: the state at a page fault
 *
 * Return: ARROW_ARCH_READ, ARROW_ARCH_WRITE or ARROW_ARCH_EXECUTE of
 * <arrow/arch/usertable.h>.
 */
ARROW_API unsigned int
arrow_arch_page_access(const struct arrow_arch_frame *frame);

/**
 * arrow_arch_page_address() - The address whose access was a page fault.
 */
ARROW_API uintptr_t
arrow_arch_page_address(const struct arrow_arch_frame *frame);
