/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Registers of version 2 (ARM IHI 0048, 4.1) and version 3 (ARM IHI 0069, 12.1):
 * offsets in bytes. Each is a word, some are used by bytes.
 */
#pragma once

/* The distributor. */
#define GICD_CTLR 0x0000
#define GICD_TYPER 0x0004
#define GICD_IGROUPR 0x0080
#define GICD_ISENABLER 0x0100
#define GICD_ICENABLER 0x0180
#define GICD_IPRIORITYR 0x0400 /* a byte for each interrupt */
#define GICD_ITARGETSR 0x0800 /* version 2: likewise, a bit for each processor */
#define GICD_ICFGR 0x0c00 /* two bits for each interrupt */
#define GICD_IROUTER 0x6000 /* version 3: eight bytes for each interrupt */
#define GICD_SIZE_V2 0x1000
#define GICD_SIZE_V3 0x10000

/* Version 2, or the part of it that is not of the secure world: on. */
#define GICD_CTLR_ON_V2 0x1
/* Version 3: both groups on, routed by affinity. */
#define GICD_CTLR_ON_V3 0x13
#define GICD_CTLR_ARE 0x10 /* version 3: by affinity; once on, it stays so */
#define GICD_CTLR_RWP (1u << 31) /* version 3: what was written has yet to happen */
#define GICD_TYPER_LINES 0x1f /* less one, in units of 32 */

/* The processor's side of version 2. */
#define GICC_CTLR 0x00
#define GICC_PMR 0x04
#define GICC_IAR 0x0c
#define GICC_EOIR 0x10
#define GICC_SIZE 0x100

#define GICC_CTLR_ON 0x1

/* A redistributor of version 3; there is one for each processor. */
#define GICR_TYPER 0x08 /* eight bytes, of which the upper four are its affinity */
#define GICR_WAKER 0x14
#define GICR_ICENABLER0 0x10180
/* what is the processor's own: as of the distributor, from here on (12.10) */
#define GICR_OWN 0x10000
#define GICR_SIZE 0x20000

#define GICR_TYPER_VIRTUAL (1u << 1) /* it has twice the size */
#define GICR_TYPER_LAST (1u << 4)
#define GICR_WAKER_SLEEP (1u << 1)
#define GICR_WAKER_ASLEEP (1u << 2)

/* All priorities are let through. */
#define GIC_PRIORITIES 0xff

/* Numbers: what belongs to a processor comes first; from here on, none at all. */
#define GIC_SHARED_FIRST 32
#define GIC_NUMBERS 1020
#define GIC_NUMBER_MASK 0x3ff

/* Reading and writing; a test does so by functions of its own. */
#ifndef GIC_IN
#define GIC_IN(registers, offset) \
	(*(volatile uint32_t *)((registers) + (offset)))
#define GIC_OUT(registers, offset, value) \
	(*(volatile uint32_t *)((registers) + (offset)) = (value))
#define GIC_IN8(registers, offset) \
	(*(volatile uint8_t *)((registers) + (offset)))
#define GIC_OUT8(registers, offset, value) \
	(*(volatile uint8_t *)((registers) + (offset)) = (uint8_t)(value))
#endif
