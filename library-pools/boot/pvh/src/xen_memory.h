/* SPDX-License-Identifier: BSD-3-Clause */
/* The memory map by a call of Xen. */
#pragma once

#include <arrow/boot_info.h>

/**
 * pvh_xen_memory() - Ask for the memory map.
 * @info: gets it; left as it is where there is no Xen, or it has none
 */
void pvh_xen_memory(struct arrow_boot_info *info);
