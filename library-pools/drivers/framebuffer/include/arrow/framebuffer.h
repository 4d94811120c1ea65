/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Console driver for a screen of pixels. Characters of ASCII are shown, of other
 * ones a question mark each; the terminal's escape sequences are left out.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/console.h>

ARROW_API extern const struct arrow_console_ops arrow_framebuffer_console;
