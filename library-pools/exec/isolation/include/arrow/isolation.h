/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What stands between an attached program and its kernel.
 */
#pragma once

#include <arrow/types.h>

/**
 * arrow_isolation_user() - Does the program run below the kernel's privilege?
 *
 * Return: true for ISOLATION_USER; false for ISOLATION_NONE and for a linked
 * program. A constant, so what depends on it costs nothing.
 */
static inline bool arrow_isolation_user(void)
{
	return CONFIG_ISOLATION_USER;
}
