/* SPDX-License-Identifier: BSD-3-Clause */
/* The place where the library of a boot protocol puts what it was told. */
#include <arrow/boot_info.h>

struct arrow_boot_info arrow_boot_info;
