/* SPDX-License-Identifier: BSD-3-Clause */
/* The port's line of interrupts. */
#pragma once

/** ns16550_interrupt_set() - Call a function at each of them, and let them come. */
void ns16550_interrupt_set(void (*came)(void));
