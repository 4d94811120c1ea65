/* SPDX-License-Identifier: BSD-3-Clause */
/* Who watches a file hears of its end. */
#include "file_priv.h"

void (*arrow_file_unwatch)(struct arrow_file *file);

void file_unwatch(struct arrow_file *file)
{
	if (file->watched)
		arrow_file_unwatch(file);
}
