/* SPDX-License-Identifier: BSD-3-Clause */
/* Other calls on pipes, vectors, and memory that cannot be reached. */
#include "events.h"
#include <sys/sendfile.h>

static char bytes[16384];

int main(void)
{
	struct iovec parts[3] = {{bytes, 3}, {NULL, 0}, {bytes + 100, 4}};
	int ends[2], file = open("/data", O_RDONLY), off = 0;
	char *edge = mmap(NULL, 8192, PROT_READ | PROT_WRITE,
			  MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	NEED(munmap(edge + 4096, 4096) == 0);
	NEED(pipe2(ends, O_NONBLOCK) == 0);
	TRY(read(ends[1], bytes, 1));
	TRY(write(ends[0], bytes, 1));
	TRY(lseek(ends[0], 0, SEEK_CUR));
	TRY(lseek(ends[1], 0, SEEK_SET));
	TRY(pread(ends[0], bytes, 1, 0));
	TRY(pwrite(ends[1], bytes, 1, 0));
	TRY(ftruncate(ends[1], 0));
	TRY(fsync(ends[1]));
	TRY(fdatasync(ends[0]));
	TRY(fallocate(ends[1], 0, 0, 10));
	TRY(fchdir(ends[0]));
	TRY((long)mmap(NULL, 4096, PROT_READ, MAP_SHARED, ends[0], 0));
	TRY(ioctl(ends[0], TIOCGWINSZ, bytes));
	TRY(ioctl(ends[0], FIONREAD, NULL));
	TRY(isatty(ends[0]));
	TRY(openat(ends[0], "x", O_RDONLY));
	TRY(writev(ends[1], parts, 3));
	TRY(readv(ends[0], parts, 1));
	TRY(readv(ends[0], parts, 3));
	TRY(readv(ends[0], parts, 3));
	TRY(sendfile(ends[1], file, NULL, 6));
	print_readable("sent", ends[0]);
	TRY(sendfile(ends[1], ends[0], NULL, 6));
	TRY(read(ends[0], bytes, 100));
	TRY(write(ends[1], edge + 4090, 7));
	TRY(write(ends[1], edge + 4090, 6));
	TRY(write(ends[1], edge + 4090, 7));
	TRY(read(ends[0], edge + 4093, 6));
	TRY(read(ends[0], edge + 4090, 7));
	TRY(write(ends[1], edge, 8192));
	print_readable("up to the hole", ends[0]);
	TRY(read(ends[0], NULL, 1));
	TRY(read(ends[0], bytes, 8192));
	TRY(read(ends[0], (char *)-1, 1));
	TRY(ioctl(ends[0], FIONBIO, &off));
	TRY(fcntl(ends[0], F_GETFL));
	TRY(fcntl(ends[1], F_SETFL, O_APPEND));
	TRY(fcntl(ends[1], F_GETFL));
	TRY(fcntl(ends[0], F_GETLK, &(struct flock){.l_type = F_WRLCK}));
	return 0;
}
