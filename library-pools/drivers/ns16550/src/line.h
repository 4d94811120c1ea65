/* SPDX-License-Identifier: BSD-3-Clause */
/* Where the serial line is and how fast, if the command line may say so. */
#pragma once

#include <arrow/types.h>

#include "ns16550_regs.h"

/**
 * struct ns16550_line - A serial line.
 * @port: its first port
 * @divisor: of %NS16550_BAUD_MAX baud
 */
struct ns16550_line {
	uint16_t port;
	uint16_t divisor;
};

/* The one in use; there is none without %CONFIG_NS16550_LINE. */
extern struct ns16550_line ns16550_line;

/**
 * ns16550_line_read() - Take the word `arrow.serial=PORT,BAUD`.
 *
 * Return: NULL; what is wrong with the word, and then it changed nothing.
 */
const char *ns16550_line_read(void);

static inline uint16_t ns16550_port(void)
{
	return CONFIG_NS16550_LINE ? ns16550_line.port : NS16550_COM1;
}
