/* SPDX-License-Identifier: BSD-3-Clause */
/* A long random sequence of file operations. */
#include "oracle.h"

static uint32_t state = 20261126;

static uint32_t next(uint32_t below)
{
	state = state * 1664525 + 1013904223;
	return (state >> 8) % below;
}

static const char *name(char *out)
{
	static const char *const parts[] = {"a", "b", "c", "d", ".", "..", "e"};
	int depth = 1 + (int)next(3);

	out[0] = '\0';
	for (int i = 0; i < depth; i++) {
		if (i)
			strcat(out, "/");
		strcat(out, parts[next(i ? 7 : 4)]);
	}
	if (!next(12))
		strcat(out, "/");
	return out;
}

int main(void)
{
	char a[64], b[64];
	struct stat st;

	for (int i = 0; i < 1500; i++) {
		long result = 0;
		uint32_t what = next(11);
		int fd;

		errno = 0;
		name(a);
		name(b);
		switch (what) {
		case 0:
		case 1:
			result = mkdir(a, 0755);
			break;
		case 2:
			fd = open(a, O_CREAT | O_WRONLY, 0644);
			result = fd < 0 ? fd : write(fd, b, strlen(b));
			if (fd >= 0)
				close(fd);
			break;
		case 3:
			result = unlink(a);
			break;
		case 4:
			result = rmdir(a);
			break;
		case 5:
		case 6:
			result = rename(a, b);
			break;
		case 7:
			result = link(a, b);
			break;
		case 8:
			result = symlink(b, a);
			break;
		case 9:
			result = lstat(a, &st);
			if (!result)
				printf("%o %lu ", (unsigned int)st.st_mode,
				       (unsigned long)st.st_nlink);
			break;
		default:
			fd = open(a, O_RDWR | O_APPEND);
			result = fd < 0 ? fd : write(fd, "x", 1);
			if (fd >= 0)
				close(fd);
			break;
		}
		printf("%d %u %s %s %s\n", i, what, a, b,
		       result == -1 ? oracle_error(errno) : "ok");
	}
	return 0;
}
