/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/clip.h>
#include <arrow/paper.h>
#include <arrow/roqe.h>
#include "../../other/x.h"
int x = CONFIG_ROPE_LENGTH;
