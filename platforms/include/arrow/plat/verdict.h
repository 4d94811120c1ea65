/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contract of a platform: descriptors of the one who started it.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * arrow_plat_verdict_write() - Write text to a descriptor of the starter.
 * @descriptor: the number in `arrow.run=HEX,FD`, from 0
 * @text: any bytes
 * @n: how many
 *
 * Context: any, panic included.
 * Return: 0; -ENOSYS on a platform without descriptors, and then the text goes
 * to a console; another negative errno if it cannot be written.
 */
ARROW_API int arrow_plat_verdict_write(int descriptor, const char *text,
				       size_t n);
