/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Xen: whether it is there, and its calls. Numbers are those of Xen's
 * xen/include/public/, the file named with each.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Calls (xen.h). */
#define ARROW_HYPERCALL_MEMORY 12
#define ARROW_HYPERCALL_VERSION 17
#define ARROW_HYPERCALL_CONSOLE 18
#define ARROW_HYPERCALL_SCHED 29
#define ARROW_HYPERCALL_EVENT 32
#define ARROW_HYPERCALL_HVM 34

/* In place of a domain's number: the one that calls (xen.h). */
#define ARROW_HYPERCALL_SELF 0x7ff0

/**
 * arrow_hypercall_there() - Is Xen what this machine runs on?
 *
 * Asks the processor, or the device tree, once; before that, no other function
 * here may be called.
 *
 * Context: any.
 * Return: true if Xen can be called.
 */
ARROW_API bool arrow_hypercall_there(void);

/**
 * arrow_hypercall_is_dom0() - Is this the first domain, which owns the devices?
 *
 * Context: any; Xen is there.
 */
ARROW_API bool arrow_hypercall_is_dom0(void);

/**
 * arrow_hypercall() - Call Xen.
 * @number: one of ARROW_HYPERCALL_
 * @first: the call's arguments; pointers are virtual addresses of memory that
 *	is mapped
 * @second: as @first
 * @third: as @first
 * @fourth: as @first
 *
 * Context: any; Xen is there.
 * Return: what the call says: mostly 0 or more, or one of Xen's error numbers,
 * negative, of which those in use here are Linux's.
 */
ARROW_API long arrow_hypercall(unsigned long number, uintptr_t first,
			       uintptr_t second, uintptr_t third,
			       uintptr_t fourth);
