/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The library as a whole, over memory of the host as the machine's: its first
 * byte is physical address 0.
 */
#pragma once

#ifndef REAL_LATE
#define REAL_LATE 0
#endif
#undef CONFIG_FDT_LATE
#define CONFIG_FDT_LATE REAL_LATE
#undef CONFIG_FDT_LATE_START
#define CONFIG_FDT_LATE_START 0x40000000
#undef CONFIG_FDT_LATE_MIB
#define CONFIG_FDT_LATE_MIB 64

#include "address.c"
#include "device.c"
#include "fdt.c"
#include "memory.c"
#include "property.c"
#include "walk.c"

#include "../../handover/src/handover.c"

#define REAL_ROOM (UINT64_C(4) << 20)

static const struct arrow_fdt_ops real_serial = {.compatible = "test,serial"};
static const struct arrow_fdt_ops real_firmware = {
	.compatible = "test,firmware",
};

const struct arrow_fdt_ops *const arrow_fdt_table[] = {
	&real_serial,
	&real_firmware,
	NULL,
};
const unsigned int arrow_fdt_table_size = 2;

/* Blocks beyond the host's memory cannot be had. */
int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	(void)table;
	return physical < REAL_ROOM ? 0 : -ENOMEM;
}

/* Forget the devices of the tree before. */
static inline void real_forget(void)
{
	device_count = 0;
	memset(devices, 0, sizeof(devices));
	memset(&fdt_last, 0, sizeof(fdt_last));
	fdt_waits = false;
}
