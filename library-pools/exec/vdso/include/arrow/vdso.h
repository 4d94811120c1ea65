/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The vDSO: a page of the program's that holds a shared object with functions
 * to read clocks, and what they need to know of the clock. They make the system
 * call by themselves as long as the clock is not calibrated, or if it has to be
 * asked again. The page is found by AT_SYSINFO_EHDR.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_vdso_init() - Have the page mapped when the program starts.
 *
 * Called by the generated start-up code.
 *
 * Return: 0.
 */
ARROW_API int arrow_vdso_init(void);

/**
 * arrow_vdso_sigreturn() - What a handler of a signal may return to.
 *
 * With VDSO_SIGRETURN. Code of the page that makes the system call rt_sigreturn.
 *
 * Return: its address in the program; 0 if the page is not there.
 */
ARROW_API uintptr_t arrow_vdso_sigreturn(void);
