/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * From a device of the tree to a function that is called. The tree says which
 * controller there is. Its distributor, which knows what interrupts there are for
 * whom, has the same registers in both versions (ARM IHI 0048, 4.3; ARM IHI 0069,
 * 12.9).
 */
#include <arrow/arch/cpu.h>
#include <arrow/arch/frame.h>
#include <arrow/arch/pagetable.h>
#include <arrow/arch/trap.h>
#include <arrow/errno.h>

#include "gic_priv.h"

const struct gic_version *gic_version;
static void (*gic_came)(void);

/* With GIC_OWN: once it is in hand. */
volatile char *gic_distributor;

/* Looks at a register that settles within microseconds. */
#define GIC_LOOKS 1000000

bool gic_settle(volatile char *registers, uint32_t offset, uint32_t bit)
{
	unsigned int looks = GIC_LOOKS;

	while (looks && GIC_IN(registers, offset) & bit)
		looks--;
	return looks;
}

/* Have no interrupt come, from now on. Return: whether there is that number. */
static __always_inline bool gic_close(volatile char *distributor, uint32_t number)
{
	uint32_t lines = GIC_IN(distributor, GICD_TYPER) & GICD_TYPER_LINES;

	/* with GIC_OWN there are two who want one; the first has shut out all */
	if (CONFIG_GIC_OWN && gic_distributor)
		return number / 32 <= lines;
	GIC_OUT(distributor, GICD_CTLR, gic_version->on & GICD_CTLR_ARE);
	for (uint32_t i = 0; i <= lines; i++)
		GIC_OUT(distributor, GICD_ICENABLER + i * 4, UINT32_MAX);
	return number / 32 <= lines &&
	       gic_settle(distributor, GICD_CTLR, GICD_CTLR_RWP);
}

/* What is enabled and on is let through. */
static __always_inline void gic_enable(volatile char *distributor,
				       volatile char *registers,
				       uint32_t number, bool edge)
{
	uint32_t how = GICD_ICFGR + number / 16 * 4;
	uint32_t bit = 2u << number % 16 * 2;

	GIC_OUT(registers, how,
		(GIC_IN(registers, how) & ~bit) | (edge ? bit : 0));
	GIC_OUT8(registers, GICD_IPRIORITYR + number, 0);
	GIC_OUT(registers, GICD_ISENABLER + number / 32 * 4,
		1u << number % 32);
	GIC_OUT(distributor, GICD_CTLR, gic_version->on);
}

__always_inline const struct arrow_fdt_device *gic_find(void)
{
	const struct arrow_fdt_device *found;

	gic_version = &gic_version2;
	found = arrow_fdt_next(&arrow_gic_a15, NULL);
	if (!found)
		found = arrow_fdt_next(&arrow_gic_400, NULL);
	if (found)
		return found;
	gic_version = &gic_version3;
	return arrow_fdt_next(&arrow_gic_v3, NULL);
}

static bool gic_serve(struct arrow_arch_frame *frame)
{
	uint32_t taken = gic_version->take();
	uint32_t number = taken & GIC_NUMBER_MASK;

	/* the reason may be gone already, and then there is nothing to end */
	if (CONFIG_GIC_OWN && number < GIC_SHARED_FIRST) {
		gic_own_serve(frame, taken);
	} else if (number < GIC_NUMBERS) {
		gic_came();
		gic_version->end(taken);
	}
	return true;
}

__always_inline bool gic_let(const struct arrow_fdt_device *gic, uint32_t number, bool edge)
{
	volatile char *distributor =
		arrow_arch_pt_device_map(gic->address, gic_version->size);
	volatile char *registers;

	if (!distributor || !gic_close(distributor, number))
		return false;
	registers = gic_version->open(gic, distributor, number);
	if (!registers)
		return false;
	if (CONFIG_GIC_OWN)
		gic_distributor = distributor;
	arrow_arch_trap_set(ARROW_ARCH_TRAP_INTERRUPT, gic_serve);
	gic_enable(distributor, registers, number, edge);
	return true;
}

int arrow_gic_set(const struct arrow_fdt_device *device, void (*came)(void))
{
	const struct arrow_fdt_device *gic = gic_find();
	uint32_t words[GIC_WORDS];

	gic_came = came;
	if (!gic || !gic->address ||
	    !arrow_fdt_interrupt(device, gic, words, GIC_WORDS) ||
	    words[GIC_KIND] != GIC_KIND_SHARED ||
	    words[GIC_NUMBER] >= GIC_NUMBERS - GIC_SHARED_FIRST ||
	    !gic_let(gic, words[GIC_NUMBER] + GIC_SHARED_FIRST,
		     words[GIC_HOW] & GIC_HOW_EDGE))
		return -ENODEV;
	arrow_arch_interrupts_on();
	return 0;
}

const struct arrow_fdt_ops arrow_gic_v3 = {
	.compatible = "arm,gic-v3",
};

const struct arrow_fdt_ops arrow_gic_400 = {
	.compatible = "arm,gic-400",
};

const struct arrow_fdt_ops arrow_gic_a15 = {
	.compatible = "arm,cortex-a15-gic",
};
