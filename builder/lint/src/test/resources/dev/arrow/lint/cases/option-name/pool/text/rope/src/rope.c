/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/paper.h>
int x = CONFIG_LENGTH_OF_ROPE + CONFIG_HAVE_ROPES + CONFIG_ROPE_LENGTH;
