/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/paper.h>
int x = CONFIG_ROPE_MAX + CONFIG_ROPE_ADDRESS + CONFIG_ROPE_SOME + CONFIG_ROPE_LENGTH;
