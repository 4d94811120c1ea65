/* SPDX-License-Identifier: BSD-3-Clause */
#pragma once

#include <arrow/file.h>

/* Tell who watches a file that it goes; with FILE_WATCHED. */
void file_unwatch(struct arrow_file *file);
