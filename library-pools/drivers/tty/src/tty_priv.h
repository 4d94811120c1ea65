/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/types.h>

struct arrow_file;
struct line;

/** tty_state() - The terminal's state. */
struct line *tty_state(void);

/** tty_listen() - Take in what was typed meanwhile. */
void tty_listen(void);

/** tty_ioctl() - The requests of a terminal. */
long tty_ioctl(struct arrow_file *file, unsigned int request,
	       uintptr_t argument);
