/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A machine whose firmware and loader are gone.
 */
#include <arrow/arch/cpu.h>
#include <arrow/boot_info.h>
#include <arrow/fw_cfg.h>
#include <arrow/plat/platform.h>

void arrow_plat_init(void)
{
	arrow_arch_cpu_init();
	if (CONFIG_BAREMETAL_FW_CFG)
		arrow_fw_cfg_line(&arrow_boot_info);
}
