/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The first C code after the 64-bit entry.
 */
#include "linux64.h"

/* Stored by the entry code. */
uint64_t linux64_params_address;

void linux64_start(void);

void linux64_start(void)
{
	arrow_handover_start(linux64_read, linux64_params_address);
}
