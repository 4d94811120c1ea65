/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Interrupts as PCs since the first with two processors have them: an I/O APIC
 * takes the devices' lines and sends each as a vector to a processor's local
 * APIC (Intel SDM volume 3, chapter 11; 82093AA). ACPI's table MADT says where
 * the I/O APICs are and which of their inputs a line of the old controllers is
 * (ACPI 6.5: 5.2.12).
 *
 * For one processor. Not safe against interruption by itself.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/* Lines of the old controllers. */
#define ARROW_APIC_LINES 16

/**
 * arrow_apic_route() - Send a line of the old controllers to this processor.
 * @line: below %ARROW_APIC_LINES, as devices at fixed ports have them
 * @vector: which interrupt it is to be, 32 to 38; 39 is the driver's own
 *
 * The old controllers are masked, all of them: whoever routes a line does so
 * for each that is to come. The local APIC is switched on if it is off by its
 * own register, and used by memory or by MSRs, as firmware left it.
 *
 * Return: 0; -EINVAL for numbers out of range; -ENODEV if there is no sound
 * table, no I/O APIC with that input, or no local APIC that it can reach; then
 * nothing was changed.
 */
ARROW_API int arrow_apic_route(unsigned int line, unsigned int vector);

/**
 * arrow_apic_end() - End the interrupt that is being served.
 *
 * Context: in the handler of a vector that arrow_apic_route() was given.
 */
ARROW_API void arrow_apic_end(void);
