/* SPDX-License-Identifier: BSD-3-Clause */
/* The program was attached to the kernel after its link. */
#include <arrow/boot_info.h>
#include <arrow/program.h>

#include "kind.h"

void boot_claim_program(void)
{
	arrow_program_claim(&arrow_boot_info);
}

void boot_run_program(void)
{
	arrow_program_run();
}
