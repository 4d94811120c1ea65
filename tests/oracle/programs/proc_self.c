/* SPDX-License-Identifier: BSD-3-Clause */
/* /proc/self: the files that libraries read. */
#include "oracle.h"

int main(void)
{
	char text[256];
	ssize_t n = readlink("/proc/self/exe", text, sizeof(text) - 1);

	if (n < 0)
		printf("%s\n", oracle_error(errno));
	else
		printf("%.*s\n", (int)n, text);
	n = readlink("/proc/self/cwd", text, sizeof(text) - 1);
	printf("%.*s\n", (int)n, text);
	n = readlink("/proc/self/root", text, sizeof(text) - 1);
	printf("%.*s\n", (int)n, text);
	n = readlink("/proc/self", text, sizeof(text) - 1);
	printf("%.*s\n", (int)n, text);
	int fd = open("/proc/self/cmdline", O_RDONLY);
	n = read(fd, text, sizeof(text));
	for (ssize_t i = 0; i < n; i++)
		putchar(text[i] ? text[i] : '|');
	putchar('\n');
	oracle_print_file("/proc/self/comm");
	fd = open("/data/hello.txt", O_RDONLY);
	char path[40];
	snprintf(path, sizeof(path), "/proc/self/fd/%d", fd);
	n = readlink(path, text, sizeof(text) - 1);
	printf("%.*s\n", (int)n, text);
	TRY(access("/proc/self/fd/77", F_OK));
	TRY(access("/proc/1/status", F_OK));
	TRY(access("/proc/99", F_OK));
	TRY(open("/proc/self/comm", O_CREAT | O_EXCL, 0644));
	TRY(open("/proc/new", O_CREAT | O_WRONLY, 0644));
	TRY(mkdir("/proc/new", 0755));
	TRY(unlink("/proc/self/comm"));
	return 0;
}
