/* SPDX-License-Identifier: BSD-3-Clause */
/* A device node of the archive is the device. */
#include "oracle.h"

int main(void)
{
	char text[4] = "xxx";
	int fd = open("/data/null", O_RDWR);

	printf("%s\n", fd < 0 ? oracle_error(errno) : "open");
	TRY(write(fd, "abc", 3));
	TRY(read(fd, text, 3));
	TRY(access("/data/null", W_OK));
	TRY(unlink("/data/null"));
	TRY(read(fd, text, 3));
	return 0;
}
