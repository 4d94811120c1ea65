/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/paper.h>
int x = CONFIG_ROPE_CHECK + CONFIG_ROPE_LENGTH;
