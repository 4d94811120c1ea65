/* SPDX-License-Identifier: BSD-3-Clause */
/* The calls that write out: which descriptors they take. */
#include "oracle.h"

int main(void)
{
	int fd = open("f", O_CREAT | O_RDWR, 0644);
	int r = open("/data", O_RDONLY);
	int p = open("f", O_PATH);

	TRY(fsync(fd));
	TRY(fdatasync(fd));
	TRY(fsync(r));
	TRY(fsync(p));
	TRY(fsync(1));
	TRY(fsync(66));
	TRY(syncfs(fd));
	TRY(syncfs(66));
	TRY(sync_file_range(fd, 0, 0, 0));
	TRY(sync_file_range(fd, -1, 0, 0));
	TRY(sync_file_range(fd, 0, 0, 0x100));
	TRY(posix_fadvise(fd, 0, 0, POSIX_FADV_NORMAL));
	TRY(posix_fadvise(fd, 0, 0, 99));
	TRY(posix_fadvise(66, 0, 0, 0));
	TRY(posix_fadvise(1, 0, 0, 0));
	TRY(readahead(fd, 0, 10));
	TRY(readahead(66, 0, 10));
	sync();
	return 0;
}
