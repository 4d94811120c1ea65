/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Registers of the PL011 (ARM DDI 0183), as offsets in bytes; each is a word.
 */
#pragma once

#define PL011_DR 0x00
#define PL011_FR 0x18
#define PL011_CR 0x30
#define PL011_IMSC 0x38 /* which interrupts are let out */
#define PL011_SIZE 0x1000

#define PL011_FR_RXFE (1u << 4) /* nothing received */
#define PL011_FR_TXFF (1u << 5) /* no room to send */

/* Bytes have come; some have, and then none for a while; the sender is empty. */
#define PL011_INTERRUPT_RECEIVED (1u << 4 | 1u << 6)
#define PL011_INTERRUPT_SENT (1u << 5)

#define PL011_CR_UARTEN (1u << 0)
#define PL011_CR_TXE (1u << 8)
#define PL011_CR_RXE (1u << 9)

/* Reading and writing one; a test does so by functions of its own. */
#ifndef PL011_IN
#define PL011_IN(registers, offset) \
	(*(volatile uint32_t *)((registers) + (offset)))
#define PL011_OUT(registers, offset, value) \
	(*(volatile uint32_t *)((registers) + (offset)) = (value))
#endif
