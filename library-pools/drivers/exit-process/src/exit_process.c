/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The end of a process carries the status itself and always works.
 */
#include <arrow/exit_process.h>
#include <arrow/plat/process.h>

static void exit_process_stop(int status)
{
	arrow_plat_process_exit(status);
}

const struct arrow_exit_ops arrow_exit_process = {
	.name = "process",
	.stop = exit_process_stop,
};
