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
 *	through to that. Returns the registers in which the number is enabled, with
 *	the distributor's offsets; NULL: it cannot be reached
 * @take: the number of what has interrupted, and perhaps more than that
 * @end: what was taken has been served
 */
struct gic_version {
	uint32_t on;
	uint32_t size;
	volatile char *(*open)(const struct arrow_fdt_device *gic,
			       volatile char *distributor, uint32_t number);
	uint32_t (*take)(void);
	void (*end)(uint32_t taken);
};

extern const struct gic_version gic_version2;
extern const struct gic_version gic_version3;

/*
 * The words of an interrupt in a tree: its kind, its number among those, and how
 * it is told (Linux's bindings arm,gic.yaml and arm,gic-v3.yaml). Both versions
 * have the same; a fourth one may follow.
 */
#define GIC_KIND 0
#define GIC_NUMBER 1
#define GIC_HOW 2
#define GIC_WORDS 3
#define GIC_KIND_SHARED 0
#define GIC_KIND_OWN 1
#define GIC_HOW_EDGE 0x3

/* gic.c: the one that gic_find() found. */
extern const struct gic_version *gic_version;

/* gic.c: with GIC_OWN, the distributor, once it is in hand. */
extern volatile char *gic_distributor;

/* The next two are expanded where arrow_gic_set() calls them, who is alone with that
 * without GIC_OWN. */

/* gic.c: the controller as the tree has it; NULL: there is none. */
const struct arrow_fdt_device *gic_find(void);

/* gic.c: let a number through, which comes as a level or an edge. The first time,
 * all others are shut out before. Return: false: the controller has no such
 * number, or cannot be reached. */
bool gic_let(const struct arrow_fdt_device *gic, uint32_t number, bool edge);

/* own.c, with GIC_OWN: an interrupt of the processor's own has been taken. */
void gic_own_serve(struct arrow_arch_frame *frame, uint32_t taken);

/* gic.c: wait until a bit of a register is clear; false: it never is. */
bool gic_settle(volatile char *registers, uint32_t offset, uint32_t bit);
