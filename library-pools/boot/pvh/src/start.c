/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The first C code after the PVH entry.
 */
#include "pvh.h"

/* Stored by the entry code. */
uint32_t pvh_start_info_address;

void pvh_start(void);

void pvh_start(void)
{
	arrow_handover_start(pvh_read, pvh_start_info_address);
}
