/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Version 3: the processor's side has system registers (ARM IHI 0069, 12.2), and
 * a redistributor stands before it, which sleeps at first (12.10, 12.11). Those of
 * all processors follow each other in the second range of the controller's; a
 * machine that has them in more than one has the first processor's there.
 */
#include <arrow/arch/pagetable.h>

#include "gic_priv.h"

/* System registers by number, since assemblers know their names only lately. */
#ifndef GIC_SYSTEM_IN
#define GIC_SYSTEM_IN(name)                                          \
	({                                                           \
		uint64_t system_value;                               \
		__asm__ volatile("mrs %0, " name : "=r"(system_value)); \
		system_value;                                        \
	})
#define GIC_SYSTEM_OUT(name, value)                      \
	__asm__ volatile("msr " name ", %0\n\tisb"       \
			 :                               \
			 : "r"((uint64_t)(value))        \
			 : "memory")
#endif
#define ICC_PMR "s3_0_c4_c6_0"
#define ICC_IAR1 "s3_0_c12_c12_0"
#define ICC_EOIR1 "s3_0_c12_c12_1"
#define ICC_CTLR "s3_0_c12_c12_4"
#define ICC_SRE "s3_0_c12_c12_5"
#define ICC_IGRPEN1 "s3_0_c12_c12_7"

/* The processor's number: four bytes, as a distributor wants it. */
#define MPIDR "mpidr_el1"
#define MPIDR_AFFINITY UINT64_C(0xff00ffffff)

/* Features: where the field begins that says whether these registers are there. */
#define FEATURES "id_aa64pfr0_el1"
#define FEATURES_GIC 24

/* The redistributor of a processor. Return: NULL: it is not there. */
static volatile char *version3_redistributor(const struct arrow_fdt_device *gic,
					     uint32_t affinity)
{
	uint64_t address = gic->second_address;
	uint64_t end = address + gic->second_size;
	uint32_t type = 0;

	while (!(type & GICR_TYPER_LAST) && address + GICR_SIZE <= end) {
		volatile char *registers =
			arrow_arch_pt_device_map(address, GICR_SIZE);

		if (!registers ||
		    GIC_IN(registers, GICR_TYPER + 4) == affinity)
			return registers;
		type = GIC_IN(registers, GICR_TYPER);
		address += type & GICR_TYPER_VIRTUAL ? 2 * GICR_SIZE : GICR_SIZE;
	}
	return NULL;
}

/* Have a number go to this processor, as one of group 1. */
static volatile char *version3_route(volatile char *distributor,
				     volatile char *redistributor,
				     uint32_t number, uint64_t processor)
{
	uint32_t group = GICD_IGROUPR + number / 32 * 4;

	if (CONFIG_GIC_OWN && number < GIC_SHARED_FIRST) {
		distributor = redistributor + GICR_OWN;
	} else {
		GIC_OUT(distributor, GICD_IROUTER + number * 8,
			(uint32_t)processor);
		GIC_OUT(distributor, GICD_IROUTER + number * 8 + 4,
			(uint32_t)(processor >> 32));
	}
	/* group 1 is the one that is taken below */
	GIC_OUT(distributor, group,
		GIC_IN(distributor, group) | 1u << number % 32);
	return distributor;
}

static volatile char *version3_open(const struct arrow_fdt_device *gic,
				    volatile char *distributor, uint32_t number)
{
	uint64_t processor = GIC_SYSTEM_IN(MPIDR) & MPIDR_AFFINITY;
	volatile char *redistributor = version3_redistributor(
		gic, (uint32_t)(processor >> 8 & 0xff000000) |
			     (processor & 0xffffff));

	if (!redistributor ||
	    !(GIC_SYSTEM_IN(FEATURES) >> FEATURES_GIC & 0xf))
		return NULL;
	GIC_OUT(redistributor, GICR_WAKER,
		GIC_IN(redistributor, GICR_WAKER) & ~GICR_WAKER_SLEEP);
	if (!CONFIG_GIC_OWN || !gic_distributor)
		GIC_OUT(redistributor, GICR_ICENABLER0, UINT32_MAX);
	GIC_SYSTEM_OUT(ICC_SRE, GIC_SYSTEM_IN(ICC_SRE) | 1);
	GIC_SYSTEM_OUT(ICC_CTLR, 0);
	GIC_SYSTEM_OUT(ICC_PMR, GIC_PRIORITIES);
	GIC_SYSTEM_OUT(ICC_IGRPEN1, 1);
	if (!gic_settle(redistributor, GICR_WAKER, GICR_WAKER_ASLEEP))
		return NULL;
	return version3_route(distributor, redistributor, number, processor);
}

static uint32_t version3_take(void)
{
	return (uint32_t)GIC_SYSTEM_IN(ICC_IAR1);
}

static void version3_end(uint32_t taken)
{
	GIC_SYSTEM_OUT(ICC_EOIR1, taken);
}

const struct gic_version gic_version3 = {
	.on = GICD_CTLR_ON_V3,
	.size = GICD_SIZE_V3,
	.open = version3_open,
	.take = version3_take,
	.end = version3_end,
};
