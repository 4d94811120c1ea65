/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Futexes: threads that wait at an address of the program. There is one address
 * space, so private ones and shared ones are the same.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/sys.h>
#include <arrow/types.h>

/**
 * arrow_futex_wake() - Wake threads that wait at an address.
 * @address: of a word of the program; nothing is read there
 * @count: how many at most
 *
 * Return: how many were woken.
 */
ARROW_API unsigned int arrow_futex_wake(uintptr_t address, unsigned int count);

ARROW_API arrow_syscall_function arrow_sys_futex;
