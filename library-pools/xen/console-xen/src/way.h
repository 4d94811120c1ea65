/* SPDX-License-Identifier: BSD-3-Clause */
/* The two ways to a console: by Xen itself, and by a ring. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct way - How the console is reached.
 * @write: as that of struct arrow_console_ops
 * @read: likewise
 * @port: the event channel by which it says that something came; a negative
 *	errno if there is none
 */
struct way {
	void (*write)(const char *text, size_t n);
	size_t (*read)(char *to, size_t n);
	int (*port)(void);
};

/* Xen's own console, for the first domain. */
extern const struct way way_xen;

/* The ring that another domain serves. */
extern const struct way way_ring;

/** way_ring_find() - Is there a ring? Afterwards @way_ring can be used. */
bool way_ring_find(void);
