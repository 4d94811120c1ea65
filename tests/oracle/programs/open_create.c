/* SPDX-License-Identifier: BSD-3-Clause */
/* Creating files: modes, the mask, exclusive creation, truncation. */
#include "oracle.h"

static void mode_of(const char *path)
{
	struct stat st;

	NEED(stat(path, &st) == 0);
	printf("%s %06o size %lld\n", path, (unsigned int)st.st_mode,
	       (long long)st.st_size);
}

int main(void)
{
	TRY(open("a", O_CREAT | O_WRONLY, 0666));
	mode_of("a");
	umask(0);
	TRY(open("b", O_CREAT | O_WRONLY, 07777));
	mode_of("b");
	umask(0777);
	TRY(open("c", O_CREAT | O_RDWR, 0777));
	mode_of("c");
	umask(022);
	TRY(open("d", O_CREAT | O_EXCL | O_RDWR, 0600));
	TRY(open("d", O_CREAT | O_EXCL | O_RDWR, 0600));
	mode_of("d");
	oracle_file("e", "some text");
	mode_of("e");
	TRY(open("e", O_TRUNC | O_RDONLY));
	mode_of("e");
	TRY(creat("f", 0640));
	mode_of("f");
	oracle_file("f", "12345");
	TRY(creat("f", 0600));
	mode_of("f");
	return 0;
}
