/* SPDX-License-Identifier: BSD-3-Clause */
/* Devices that are always there. */
#pragma once

#include <arrow/device.h>

extern const struct arrow_device_ops device_null;
extern const struct arrow_device_ops device_zero;
extern const struct arrow_device_ops device_full;
