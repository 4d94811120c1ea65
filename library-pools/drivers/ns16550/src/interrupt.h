/* SPDX-License-Identifier: BSD-3-Clause */
/* The port's line of interrupts. */
#pragma once

#include <arrow/types.h>

/** ns16550_interrupt_set() - Call a function at each of them, and let them come. */
void ns16550_interrupt_set(void (*came)(void));

/**
 * ns16550_interrupt_route() - Have a line come by an I/O APIC; with NS16550_APIC.
 *
 * Return: whether there is one; else nothing was changed.
 */
bool ns16550_interrupt_route(unsigned int line, unsigned int vector,
			     void (*came)(void));
