/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The generic interrupt controller, versions 2 and 3, as far as one device and one
 * processor with a timer of its own need it.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/fdt.h>

struct arrow_arch_frame;

/* The controllers, as a tree calls them. */
ARROW_API extern const struct arrow_fdt_ops arrow_gic_v3;
ARROW_API extern const struct arrow_fdt_ops arrow_gic_400;
ARROW_API extern const struct arrow_fdt_ops arrow_gic_a15;

/**
 * arrow_gic_set() - Be called at each interrupt of a device, and let them come.
 * @device: one of the tree's; its first interrupt is meant
 * @came: called with interrupts off, on the stack of what was interrupted; shall
 *	serve the device until it has no reason left, or is called again at once
 *
 * No other device can interrupt from now on, whatever firmware has left; but for
 * that of arrow_gic_set_own(). The caller has the device itself interrupt.
 *
 * Context: once, at the start.
 * Return: 0; -ENODEV with interrupts as they were if the machine has no such
 * controller, if it cannot be reached, or if the device's interrupt goes to
 * another one.
 */
ARROW_API int arrow_gic_set(const struct arrow_fdt_device *device,
			    void (*came)(void));

/**
 * typedef arrow_gic_handler - Called at an interrupt of the processor's own.
 * @frame: what was interrupted
 *
 * Called with interrupts off, on the stack of what was interrupted. Removes the
 * reason, then calls arrow_gic_own_end(); behind that another interrupt may come
 * as soon as interrupts are on, and it need not return before.
 */
typedef void arrow_gic_handler(struct arrow_arch_frame *frame);

/**
 * arrow_gic_set_own() - Be called at an interrupt that the processor has for itself.
 * @device: one of the tree's
 * @index: which of its interrupts; 0 is the first, at most 3
 * @came: called at each of them
 *
 * Only with GIC_OWN. If it is the first interrupt that is let through, all others
 * are shut out. The caller has the device itself interrupt. Whether interrupts
 * come at all is left as it is.
 *
 * Context: interrupts are off; once.
 * Return: 0; -ENODEV if the machine has no such controller, if it cannot be
 * reached, or if the device has no such interrupt.
 */
ARROW_API int arrow_gic_set_own(const struct arrow_fdt_device *device,
				unsigned int index, arrow_gic_handler *came);

/**
 * arrow_gic_own_end() - The interrupt that was taken last has been served.
 *
 * Context: the function that arrow_gic_set_own() was given.
 */
ARROW_API void arrow_gic_own_end(void);
