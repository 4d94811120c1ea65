/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The serial port of ARM's Server Base System Architecture (DEN 0029, generic
 * UART): the registers of a PL011 that carry bytes and interrupts, without those
 * that switch it on and set its speed. Xen plays one for its guests.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/fdt.h>

/** arrow_sbsa_uart_device - The port as a device tree calls it. */
ARROW_API extern const struct arrow_fdt_ops arrow_sbsa_uart_device;
