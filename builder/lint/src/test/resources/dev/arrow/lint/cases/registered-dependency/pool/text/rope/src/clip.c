/* SPDX-License-Identifier: BSD-3-Clause */
const struct arrow_clip_ops arrow_rope_clip = { 0 };
