/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The first C code after the Multiboot2 entry.
 */
#include "multiboot2.h"

/* Stored by the entry code. */
uint32_t multiboot2_address;

void multiboot2_start(void);

void multiboot2_start(void)
{
	arrow_handover_start(multiboot2_read, multiboot2_address);
}
