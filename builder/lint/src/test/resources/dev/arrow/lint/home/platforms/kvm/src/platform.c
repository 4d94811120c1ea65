/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/plat/platform.h>
