/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Serial console. The tree says how far apart the registers are (`reg-shift`)
 * and how wide an access to one is (`reg-io-width`: 1 or 4 bytes). The speed
 * stays as firmware set it; monitors have none.
 */
#include <arrow/arch/cpu.h>
#include <arrow/arch/pagetable.h>
#include <arrow/ns16550_mmio.h>

#include "mmio_regs.h"

#define MMIO_SHIFT_MAX 4

static volatile char *mmio_registers;
static uint32_t mmio_shift;
static bool mmio_is_wide;

static uint32_t mmio_in(unsigned int number)
{
	volatile char *at = mmio_registers + (number << mmio_shift);

	return mmio_is_wide ? MMIO_IN32(at) : MMIO_IN8(at);
}

static void mmio_out(unsigned int number, uint8_t value)
{
	volatile char *at = mmio_registers + (number << mmio_shift);

	if (mmio_is_wide)
		MMIO_OUT32(at, value);
	else
		MMIO_OUT8(at, value);
}

/* The one that the tree names for output, else the first. */
static const struct arrow_fdt_device *mmio_choose(void)
{
	const struct arrow_fdt_device *first =
		arrow_fdt_next(&arrow_ns16550_mmio_device, NULL);
	const struct arrow_fdt_device *device = first;

	while (device && !device->is_stdout)
		device = arrow_fdt_next(&arrow_ns16550_mmio_device, device);
	return device ? device : first;
}

/* A property that is one number. */
static uint32_t mmio_number(const struct arrow_fdt_device *device,
			    const char *name, uint32_t otherwise)
{
	uint32_t size;
	const uint8_t *bytes = arrow_fdt_property(device, name, &size);

	if (!bytes || size != 4)
		return otherwise;
	return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
	       (uint32_t)bytes[2] << 8 | bytes[3];
}

static bool mmio_probe(void)
{
	const struct arrow_fdt_device *device = mmio_choose();
	uint32_t width;

	if (!device || !device->address)
		return false;
	mmio_shift = mmio_number(device, "reg-shift", 0);
	width = mmio_number(device, "reg-io-width", 1);
	if (mmio_shift > MMIO_SHIFT_MAX || (width != 1 && width != 4) ||
	    (width == 4 && mmio_shift < 2))
		return false;
	mmio_is_wide = width == 4;
	mmio_registers = arrow_arch_pt_device_map(
		device->address, (size_t)MMIO_COUNT << mmio_shift);
	if (!mmio_registers)
		return false;
	mmio_out(MMIO_LCR, MMIO_LCR_8N1);
	mmio_out(MMIO_FCR, MMIO_FCR_ENABLE);
	return true;
}

static void mmio_write(const char *text, size_t n)
{
	for (; n; n--, text++) {
		while (!(mmio_in(MMIO_LSR) & MMIO_LSR_THR_EMPTY))
			arrow_arch_relax();
		mmio_out(MMIO_THR, (uint8_t)*text);
	}
}

static size_t mmio_read(char *to, size_t n)
{
	size_t got = 0;

	while (got < n && mmio_in(MMIO_LSR) & MMIO_LSR_DATA_READY)
		to[got++] = (char)mmio_in(MMIO_RBR);
	return got;
}

const struct arrow_fdt_ops arrow_ns16550_mmio_device = {
	.compatible = "ns16550a",
};

const struct arrow_console_ops arrow_ns16550_mmio_console = {
	.name = "ns16550-mmio",
	.debug = false,
	.probe = mmio_probe,
	.write = mmio_write,
	.read = mmio_read,
};
