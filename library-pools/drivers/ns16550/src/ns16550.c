/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Serial console. Monitors have no speed, so it is set only where the command
 * line may name one. When the transmitter is empty its FIFO takes a burst, so a
 * line costs one look at the status for each 16 bytes.
 */
#include <arrow/arch/cpu.h>
#include <arrow/arch/port.h>
#include <arrow/cmdline.h>
#include <arrow/ns16550.h>

#include "interrupt.h"
#include "line.h"
#include "ns16550_regs.h"

/* Any value that an absent port, which reads as ones, does not give. */
#define NS16550_SCRATCH 0x5a

static size_t ns16550_burst = 1;

/* Looks at a line that firmware is still sending on; more than a FIFO takes. */
#define NS16550_PATIENCE 1000000

/* What was sent before the kernel listened; -1: nothing. */
static int ns16550_early = -1;

static uint8_t ns16550_in(uint16_t offset)
{
	return arrow_arch_port_in8((uint16_t)(ns16550_port() + offset));
}

static void ns16550_out(uint16_t offset, uint8_t value)
{
	arrow_arch_port_out8((uint16_t)(ns16550_port() + offset), value);
}

static void ns16550_write(const char *text, size_t n)
{
	while (n) {
		size_t burst = n < ns16550_burst ? n : ns16550_burst;

		while (!(ns16550_in(NS16550_LSR) & NS16550_LSR_THR_EMPTY))
			arrow_arch_relax();
		arrow_arch_port_out8_many(ns16550_port() + NS16550_THR, text,
					  burst);
		text += burst;
		n -= burst;
	}
}

static void ns16550_set_speed(void)
{
	for (int i = 0; i < NS16550_PATIENCE; i++) {
		if (ns16550_in(NS16550_LSR) & NS16550_LSR_IDLE)
			break;
		arrow_arch_relax();
	}
	ns16550_out(NS16550_LCR, NS16550_LCR_8N1 | NS16550_LCR_DIVISOR);
	ns16550_out(NS16550_DLL, (uint8_t)ns16550_line.divisor);
	ns16550_out(NS16550_DLM, (uint8_t)(ns16550_line.divisor >> 8));
}

static void ns16550_write_text(const char *text)
{
	size_t n = 0;

	while (text[n])
		n++;
	ns16550_write(text, n);
}

/* Consoles are still being looked for, so this one says it by itself. */
static void ns16550_complain(const char *wrong)
{
	if (arrow_cmdline_find("arrow.quiet"))
		return;
	ns16550_write_text("arrow: word arrow.serial ignored: ");
	ns16550_write_text(wrong);
	ns16550_write_text("\n");
}

static bool ns16550_probe(void)
{
	const char *wrong = CONFIG_NS16550_LINE ? ns16550_line_read() : NULL;

	ns16550_out(NS16550_SCR, NS16550_SCRATCH);
	if (ns16550_in(NS16550_SCR) != NS16550_SCRATCH)
		return false;
	if (CONFIG_NS16550_LINE)
		ns16550_set_speed();
	ns16550_out(NS16550_LCR, NS16550_LCR_8N1);
	/*
	 * Switching the FIFO on empties the receiver. Until then nothing more
	 * comes in: the line is looped back.
	 */
	ns16550_out(NS16550_MCR, NS16550_MCR_LOOP);
	if (ns16550_in(NS16550_LSR) & NS16550_LSR_DATA_READY)
		ns16550_early = ns16550_in(NS16550_RBR);
	ns16550_out(NS16550_FCR, NS16550_FCR_ENABLE | NS16550_FCR_TRIGGER_14);
	ns16550_out(NS16550_MCR, 0);
	if ((ns16550_in(NS16550_IIR) & NS16550_IIR_FIFOS) == NS16550_IIR_FIFOS)
		ns16550_burst = NS16550_FIFO_SIZE;
	if (wrong)
		ns16550_complain(wrong);
	return true;
}

static size_t ns16550_read(char *to, size_t n)
{
	size_t got = 0;

	if (n && ns16550_early >= 0) {
		to[got++] = (char)ns16550_early;
		ns16550_early = -1;
	}
	while (got < n && ns16550_in(NS16550_LSR) & NS16550_LSR_DATA_READY)
		to[got++] = (char)ns16550_in(NS16550_RBR);
	return got;
}

/* Only the first port's line of interrupts is known for sure. */
static bool ns16550_interrupts(void)
{
	return ns16550_port() == NS16550_COM1;
}

static void ns16550_notify(void (*came)(void))
{
	if (!ns16550_interrupts())
		return;
	ns16550_interrupt_set(came);
	ns16550_out(NS16550_MCR, NS16550_MCR_OUT2);
	ns16550_out(NS16550_IER, NS16550_IER_RECEIVED);
}

/* The transmitter, which is empty, interrupts at once. */
static void ns16550_provoke(void)
{
	if (!ns16550_interrupts())
		return;
	ns16550_out(NS16550_IER, NS16550_IER_SENT);
	arrow_arch_interrupts_serve();
	ns16550_out(NS16550_IER, NS16550_IER_RECEIVED);
}

const struct arrow_console_ops arrow_ns16550_console = {
	.name = "ns16550",
	.debug = false,
	.probe = ns16550_probe,
	.write = ns16550_write,
	.read = ns16550_read,
	.notify = CONFIG_APP_ATTACHED ? ns16550_notify : NULL,
	.provoke = CONFIG_APP_ATTACHED ? ns16550_provoke : NULL,
};
