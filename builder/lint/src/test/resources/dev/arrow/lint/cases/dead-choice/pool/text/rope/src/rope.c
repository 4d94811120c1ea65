/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/paper.h>
int x = CONFIG_ROPE_ARM + CONFIG_ROPE_BOTH + CONFIG_ROPE_LENGTH;
