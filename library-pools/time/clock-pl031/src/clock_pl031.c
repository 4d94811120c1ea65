/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The clock of the day. Its register holds seconds since 1970, in 32 bits (ARM
 * DDI 0224), and is asked once.
 */
#include <arrow/arch/pagetable.h>
#include <arrow/clock_pl031.h>
#include <arrow/errno.h>

#define PL031_DR 0x00
#define PL031_SIZE 0x1000

static volatile char *pl031_registers;

static int pl031_probe(void)
{
	const struct arrow_fdt_device *device =
		arrow_fdt_next(&arrow_clock_pl031_device, NULL);

	if (!device || !device->address)
		return -ENODEV;
	pl031_registers = arrow_arch_pt_device_map(device->address, PL031_SIZE);
	return pl031_registers ? 0 : -ENODEV;
}

static int pl031_wall(int64_t *seconds, uint32_t *nanoseconds)
{
	*seconds = *(volatile uint32_t *)(pl031_registers + PL031_DR);
	*nanoseconds = 0;
	return 0;
}

const struct arrow_fdt_ops arrow_clock_pl031_device = {
	.compatible = "arm,pl031",
};

const struct arrow_clock_ops arrow_clock_pl031 = {
	.name = "pl031",
	.probe = pl031_probe,
	.wall = pl031_wall,
};
