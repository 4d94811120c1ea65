/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Serial console. The speed stays as firmware set it; monitors have none.
 */
#include <arrow/arch/cpu.h>
#include <arrow/arch/pagetable.h>
#include <arrow/pl011.h>
#if CONFIG_PL011_SBSA
#include <arrow/sbsa_uart.h>
#endif

#include "pl011_priv.h"

volatile char *pl011_registers;

static uint32_t pl011_in(unsigned int offset)
{
	return PL011_IN(pl011_registers, offset);
}

static void pl011_out(unsigned int offset, uint32_t value)
{
	PL011_OUT(pl011_registers, offset, value);
}

#if CONFIG_PL011_SBSA
static const struct arrow_fdt_device *pl011_sbsa(void)
{
	return arrow_fdt_next(&arrow_sbsa_uart_device, NULL);
}
#else
static const struct arrow_fdt_device *pl011_sbsa(void)
{
	return NULL;
}
#endif

/* The one that the tree names for output, else the first. */
const struct arrow_fdt_device *pl011_choose(void)
{
	const struct arrow_fdt_device *first =
		arrow_fdt_next(&arrow_pl011_device, NULL);
	const struct arrow_fdt_device *device = first;

	if (CONFIG_PL011_SBSA && !first)
		return pl011_sbsa();
	while (device && !device->is_stdout)
		device = arrow_fdt_next(&arrow_pl011_device, device);
	return device ? device : first;
}

/* Return: 0 if there is none. */
static uint64_t pl011_address(void)
{
	const struct arrow_fdt_device *device;

	if (CONFIG_PL011_ADDRESS)
		return CONFIG_PL011_ADDRESS;
	device = pl011_choose();
	return device ? device->address : 0;
}

static bool pl011_probe(void)
{
	uint64_t address = pl011_address();

	if (!address)
		return false;
	pl011_registers = arrow_arch_pt_device_map(address, PL011_SIZE);
	if (!pl011_registers)
		return false;
	/* a port of SBSA's kind is on, and has no register for that */
	if (CONFIG_PL011_ADDRESS || !CONFIG_PL011_SBSA ||
	    pl011_choose()->ops == &arrow_pl011_device)
		pl011_out(PL011_CR,
			  PL011_CR_UARTEN | PL011_CR_TXE | PL011_CR_RXE);
	return true;
}

static void pl011_write(const char *text, size_t n)
{
	for (; n; n--, text++) {
		while (pl011_in(PL011_FR) & PL011_FR_TXFF)
			arrow_arch_relax();
		pl011_out(PL011_DR, (unsigned char)*text);
	}
}

static size_t pl011_read(char *to, size_t n)
{
	size_t got = 0;

	while (got < n && !(pl011_in(PL011_FR) & PL011_FR_RXFE))
		to[got++] = (char)pl011_in(PL011_DR);
	if (CONFIG_PL011_INTERRUPT && got)
		pl011_taken();
	return got;
}

const struct arrow_fdt_ops arrow_pl011_device = {
	.compatible = "arm,pl011",
};

const struct arrow_console_ops arrow_pl011_console = {
	.name = "pl011",
	.debug = false,
	.probe = pl011_probe,
	.write = pl011_write,
	.read = pl011_read,
	.notify = CONFIG_PL011_INTERRUPT ? pl011_notify : NULL,
	.provoke = CONFIG_PL011_INTERRUPT ? pl011_provoke : NULL,
};
