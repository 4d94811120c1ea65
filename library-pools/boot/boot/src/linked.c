/* SPDX-License-Identifier: BSD-3-Clause */
/* The program is linked to the kernel. */
#include <arrow/app.h>

#include "kind.h"

void boot_run_program(void)
{
	arrow_app_run();
}
