/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/arch/cpu.h>
