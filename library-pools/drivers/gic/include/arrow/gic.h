/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The generic interrupt controller, versions 2 and 3, as far as one device of
 * one processor needs it.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/fdt.h>

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
 * No other device can interrupt from now on, whatever firmware has left. The
 * caller has the device itself interrupt.
 *
 * Context: once, at the start.
 * Return: 0; -ENODEV with interrupts as they were if the machine has no such
 * controller, if it cannot be reached, or if the device's interrupt goes to
 * another one.
 */
ARROW_API int arrow_gic_set(const struct arrow_fdt_device *device,
			    void (*came)(void));
