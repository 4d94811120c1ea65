/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/fdt.h>

#include "pl011_regs.h"

/* Where they are; set by the probe. */
extern volatile char *pl011_registers;

/* pl011.c: the port as the tree has it; NULL: it has none. */
const struct arrow_fdt_device *pl011_choose(void);

/* interrupt.c: two functions of <arrow/console.h>. */
void pl011_notify(void (*came)(void));
void pl011_provoke(void);

/* interrupt.c: bytes have been read. */
void pl011_taken(void);
