/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Files that QEMU hands to a machine (docs/specs/fw_cfg.rst of QEMU), whatever
 * firmware and loader start the image. One of them is a command line:
 *
 *	qemu-system-x86_64 -fw_cfg name=opt/dev.arrow/cmdline,string="a=b -- c"
 *
 * It is there so that one disc can be started with different words.
 */
#pragma once

#include <arrow/boot_info.h>
#include <arrow/compiler.h>

/**
 * arrow_fw_cfg_line() - Take the command line from QEMU, if it has one.
 * @info: its command line is replaced; one that is too long gets the size 0
 *
 * Touches no port of a machine that is not virtual.
 *
 * Context: before arrow_cmdline_init().
 */
ARROW_API void arrow_fw_cfg_line(struct arrow_boot_info *info);
