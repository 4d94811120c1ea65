/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The types every library may count on: fixed widths, bool, size_t, and
 * ssize_t for "a count, or a negative errno".
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef long ssize_t;
