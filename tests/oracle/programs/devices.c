/* SPDX-License-Identifier: BSD-3-Clause */
/* /dev/null, /dev/zero, /dev/full. */
/* world: processor */
#include "oracle.h"

static void try_device(const char *path)
{
	char text[8] = "xxxxxxxx";
	struct stat st;
	int fd = open(path, O_RDWR);

	printf("%s: %s\n", path, fd < 0 ? oracle_error(errno) : "open");
	TRY(fstat(fd, &st));
	printf("mode %o rdev %lx size %lld\n", (unsigned int)st.st_mode,
	       (unsigned long)st.st_rdev, (long long)st.st_size);
	TRY(write(fd, "abc", 3));
	TRY(read(fd, text, 4));
	for (int i = 0; i < 8; i++)
		printf("%02x ", (unsigned char)text[i]);
	printf("\n");
	TRY(lseek(fd, 100, SEEK_SET));
	TRY(lseek(fd, 0, SEEK_CUR));
	TRY(pread(fd, text, 4, 50));
	TRY(ftruncate(fd, 10));
	TRY(fsync(fd));
	TRY(isatty(fd));
	close(fd);
}

int main(void)
{
	try_device("/dev/null");
	try_device("/dev/zero");
	try_device("/dev/full");
	TRY(open("/dev/null", O_RDONLY | O_DIRECTORY));
	TRY(open("/dev/null/x", O_RDONLY));
	TRY(open("/dev/null", O_WRONLY | O_TRUNC | O_CREAT, 0644));
	return 0;
}
