/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The port interrupts when bytes have come. It interrupts, too, when the last
 * byte that was sent has left: that shows whether its interrupts arrive at all.
 */
#include <arrow/arch/cpu.h>
#include <arrow/gic.h>

#include "pl011_priv.h"

static bool interrupt_on;

/* What came in finds no room, and does not interrupt until something was read. */
static bool interrupt_full;

static void (*interrupt_listener)(void);

static void interrupt_for(uint32_t reasons)
{
	PL011_OUT(pl011_registers, PL011_IMSC, reasons);
}

/* The line is a level: a reason that stays would interrupt for ever. */
static void interrupt_came(void)
{
	interrupt_for(PL011_INTERRUPT_RECEIVED);
	interrupt_listener();
	if (PL011_IN(pl011_registers, PL011_FR) & PL011_FR_RXFE)
		return;
	interrupt_full = true;
	interrupt_for(0);
	/* if it is a byte that came meanwhile, it is read now */
	interrupt_listener();
}

void pl011_taken(void)
{
	if (!interrupt_full)
		return;
	interrupt_full = false;
	interrupt_for(PL011_INTERRUPT_RECEIVED);
}

void pl011_notify(void (*came)(void))
{
	const struct arrow_fdt_device *device = pl011_choose();

	interrupt_listener = came;
	interrupt_on = device && !arrow_gic_set(device, interrupt_came);
	if (interrupt_on)
		interrupt_for(PL011_INTERRUPT_RECEIVED);
}

/* Until the first byte is sent there is no interrupt. */
void pl011_provoke(void)
{
	if (!interrupt_on || interrupt_full)
		return;
	interrupt_for(PL011_INTERRUPT_SENT);
	arrow_arch_interrupts_serve();
	interrupt_for(PL011_INTERRUPT_RECEIVED);
}
