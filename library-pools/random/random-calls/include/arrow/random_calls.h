/* SPDX-License-Identifier: BSD-3-Clause */
/* The device /dev/urandom, and the call getrandom. */
#pragma once

#include <arrow/compiler.h>
#include <arrow/device.h>
#include <arrow/sys.h>

ARROW_API extern const struct arrow_device_ops arrow_random_calls_device;

ARROW_API arrow_syscall_function arrow_sys_getrandom;
