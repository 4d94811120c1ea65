/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The verdict of a process goes to a descriptor that whoever started it named.
 */
#include <arrow/plat/process.h>
#include <arrow/plat/verdict.h>

int arrow_plat_verdict_write(int descriptor, const char *text, size_t n)
{
	return arrow_plat_process_write(descriptor, text, n);
}
