/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Handlers of signals: they are called on the program's way out of the kernel, on
 * a frame of Linux's form, and rt_sigreturn goes back from there.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>

/**
 * arrow_signal_handlers_init() - Look for signals whenever the program goes on.
 *
 * Called by the generated start-up code.
 *
 * Return: 0.
 */
ARROW_API int arrow_signal_handlers_init(void);

/* System calls. */
ARROW_API arrow_syscall_function arrow_sys_pause;
ARROW_API arrow_syscall_function arrow_sys_restart_syscall;
ARROW_API arrow_syscall_function arrow_sys_rt_sigqueueinfo;
ARROW_API arrow_syscall_function arrow_sys_rt_sigreturn;
ARROW_API arrow_syscall_function arrow_sys_rt_sigsuspend;
ARROW_API arrow_syscall_function arrow_sys_rt_tgsigqueueinfo;
