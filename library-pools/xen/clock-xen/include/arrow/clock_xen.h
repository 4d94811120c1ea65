/* SPDX-License-Identifier: BSD-3-Clause */
/* Clock driver for domains of Xen. */
#pragma once

#include <arrow/clock.h>
#include <arrow/compiler.h>

ARROW_API extern const struct arrow_clock_ops arrow_clock_xen;
