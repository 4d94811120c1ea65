/* SPDX-License-Identifier: BSD-3-Clause */
/* Files that are in no file system. */
#include <arrow/file.h>

/* Linux has one inode for all of them; below those of pipes. */
#define ANONYMOUS_INODE 15

int arrow_file_anonymous_stat(struct arrow_file *file,
			      struct arrow_file_stat *stat)
{
	(void)file;
	*stat = (struct arrow_file_stat){
		.inode = ANONYMOUS_INODE,
		.mode = 0600,
		.links = 1,
		.block_size = 4096,
	};
	return 0;
}

int64_t arrow_file_anonymous_seek(struct arrow_file *file, int64_t offset,
				  int whence)
{
	(void)offset;
	(void)whence;
	return file->position;
}
