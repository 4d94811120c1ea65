/* SPDX-License-Identifier: BSD-3-Clause */
/* Registers of the PC16550D, as offsets from its first port. */
#pragma once

#define NS16550_COM1 0x3f8

#define NS16550_THR 0 /* transmitter holding (write) */
#define NS16550_RBR 0 /* receiver buffer (read) */
#define NS16550_IER 1 /* interrupt enable */
#define NS16550_DLL 0 /* divisor, with the bit for it in line control */
#define NS16550_DLM 1
#define NS16550_IIR 2 /* interrupt identification (read) */
#define NS16550_FCR 2 /* FIFO control (write) */
#define NS16550_LCR 3 /* line control */
#define NS16550_MCR 4 /* modem control */
#define NS16550_LSR 5 /* line status */
#define NS16550_SCR 7 /* scratch */

#define NS16550_IER_RECEIVED 0x01
#define NS16550_IER_SENT 0x02
#define NS16550_MCR_OUT2 0x08 /* on PCs: connects the line of interrupts */
#define NS16550_MCR_LOOP 0x10 /* sends to itself, and hears nothing else */
#define NS16550_IIR_FIFOS 0xc0
#define NS16550_FCR_ENABLE 0x01
#define NS16550_FCR_TRIGGER_14 0xc0 /* the sender may go on until 14 lie there */
#define NS16550_LCR_8N1 0x03
#define NS16550_LCR_DIVISOR 0x80
#define NS16550_LSR_DATA_READY 0x01
#define NS16550_LSR_THR_EMPTY 0x20
#define NS16550_LSR_IDLE 0x40

#define NS16550_FIFO_SIZE 16

/* On PCs, whose chips run at 1.8432 MHz and take 16 clocks a bit. */
#define NS16550_BAUD_MAX 115200u
