/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/gic.h>
#include <arrow/types.h>

#include "gic_regs.h"

/**
 * struct gic_version - What versions do differently.
 * @on: what switches the distributor on
 * @size: bytes of its registers
 * @open: have the distributor send a number to this processor, and let interrupts
 *	through to that; false: it cannot be reached
 * @take: the number of what has interrupted, and perhaps more than that
 * @end: what was taken has been served
 */
struct gic_version {
	uint32_t on;
	uint32_t size;
	bool (*open)(const struct arrow_fdt_device *gic,
		     volatile char *distributor, uint32_t number);
	uint32_t (*take)(void);
	void (*end)(uint32_t taken);
};

extern const struct gic_version gic_version2;
extern const struct gic_version gic_version3;

/* gic.c: wait until a bit of a register is clear; false: it never is. */
bool gic_settle(volatile char *registers, uint32_t offset, uint32_t bit);
