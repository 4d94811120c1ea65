/* SPDX-License-Identifier: BSD-3-Clause */
#include <arrow/clip.h>
void arrow_clip_close(void)
{
}
