/* SPDX-License-Identifier: BSD-3-Clause */
/* What comes in on descriptor 0; only there for a ready program. */
#pragma once

#include <arrow/types.h>

/* See struct arrow_console_ops. */
size_t input_read(char *to, size_t n);
void input_notify(void (*came)(void));
void input_provoke(void);
