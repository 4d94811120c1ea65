/* SPDX-License-Identifier: BSD-3-Clause */
/* The name alone: who drives a PL011 drives this. */
#include <arrow/sbsa_uart.h>

const struct arrow_fdt_ops arrow_sbsa_uart_device = {
	.compatible = "arm,sbsa-uart",
};
