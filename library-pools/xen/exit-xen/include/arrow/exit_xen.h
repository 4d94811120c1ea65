/* SPDX-License-Identifier: BSD-3-Clause */
/* Exit driver for domains of Xen. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/exit.h>

ARROW_API extern const struct arrow_exit_ops arrow_exit_xen;
