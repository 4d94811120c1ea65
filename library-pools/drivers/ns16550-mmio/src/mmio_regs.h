/* SPDX-License-Identifier: BSD-3-Clause */
/* Registers of the PC16550D, by number. */
#pragma once

#define MMIO_THR 0 /* transmitter holding (write) */
#define MMIO_RBR 0 /* receiver buffer (read) */
#define MMIO_FCR 2 /* FIFO control (write) */
#define MMIO_LCR 3 /* line control */
#define MMIO_LSR 5 /* line status */
#define MMIO_COUNT 8

#define MMIO_FCR_ENABLE 0x01
#define MMIO_LCR_8N1 0x03
#define MMIO_LSR_DATA_READY 0x01
#define MMIO_LSR_THR_EMPTY 0x20

/* Reading and writing one of so many bytes; a test does so by functions of its own. */
#ifndef MMIO_IN8
#define MMIO_IN8(at) (*(volatile uint8_t *)(at))
#define MMIO_IN32(at) (*(volatile uint32_t *)(at))
#define MMIO_OUT8(at, value) (*(volatile uint8_t *)(at) = (value))
#define MMIO_OUT32(at, value) (*(volatile uint32_t *)(at) = (value))
#endif
