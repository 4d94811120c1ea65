/* SPDX-License-Identifier: BSD-3-Clause */
/* What the sources of this library share with each other. */
#pragma once

#include <arrow/prctl.h>

#define PRCTL_NAME_SIZE (ARROW_PRCTL_NAME_MAX + 1)

/** prctl_name - The name, filled with NUL to its end. */
extern char prctl_name[PRCTL_NAME_SIZE];
