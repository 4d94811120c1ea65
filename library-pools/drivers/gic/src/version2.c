/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Version 2: the processor's side has registers in memory, which are the second
 * range of the controller's (ARM IHI 0048, 4.4).
 */
#include <arrow/arch/pagetable.h>

#include "gic_priv.h"

static volatile char *version2_registers;

/* What is the processor's own is enabled in the same registers (4.1.4). */
static volatile char *version2_open(const struct arrow_fdt_device *gic,
				    volatile char *distributor, uint32_t number)
{
	if (gic->second_size < GICC_SIZE)
		return NULL;
	version2_registers =
		arrow_arch_pt_device_map(gic->second_address, GICC_SIZE);
	if (!version2_registers)
		return NULL;
	/* what belongs to this processor says which one it is */
	if (!CONFIG_GIC_OWN || number >= GIC_SHARED_FIRST)
		GIC_OUT8(distributor, GICD_ITARGETSR + number,
			 GIC_IN8(distributor, GICD_ITARGETSR));
	GIC_OUT(version2_registers, GICC_PMR, GIC_PRIORITIES);
	GIC_OUT(version2_registers, GICC_CTLR, GICC_CTLR_ON);
	return distributor;
}

static uint32_t version2_take(void)
{
	return GIC_IN(version2_registers, GICC_IAR);
}

static void version2_end(uint32_t taken)
{
	GIC_OUT(version2_registers, GICC_EOIR, taken);
}

const struct gic_version gic_version2 = {
	.on = GICD_CTLR_ON_V2,
	.size = GICD_SIZE_V2,
	.open = version2_open,
	.take = version2_take,
	.end = version2_end,
};
