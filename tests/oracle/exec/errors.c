/* SPDX-License-Identifier: BSD-3-Clause */
/* What is refused, and that nothing has changed then. */
#include "exec.h"

static void try(const char *path)
{
	char *words[] = {"x", NULL};

	printf("%s: ", path);
	TRY(execve(path, words, environ));
}

int main(int argc, char **argv)
{
	char *words[] = {"x", NULL};
	char long_name[300], long_path[5000];

	if (argc > 1 || strcmp(argv[0], "program"))
		return 42;
	try("");
	try("/absent");
	try("/data");
	try("/data/hello.txt");
	try("/data/hello.txt/x");
	try("/data/loop");
	try("/data/dangling");
	try("/data/pipe");
	try("/data/null");
	try("/dev/null");
	try("/program/");
	exec_file("/tmp/plain", "hello\n", 6, 0755);
	try("/tmp/plain");
	exec_file("/tmp/none", "#!/program\n", 11, 0);
	try("/tmp/none");
	memset(long_name, 'n', sizeof(long_name));
	long_name[299] = '\0';
	TRY(execve(long_name, words, environ));
	memset(long_path, '/', sizeof(long_path));
	long_path[4999] = '\0';
	TRY(execve(long_path, words, environ));
	TRY(execve(NULL, words, environ));
	TRY(syscall(SYS_execve, 1L << 60, words, environ));
	TRY(syscall(SYS_execve, "/program", 8L, environ));
	TRY(syscall(SYS_execve, "/program", words, 1L << 60));
	char *bad[] = {"x", (char *)8, NULL};
	TRY(execve("/program", bad, environ));
	TRY(execve("/program", words, bad));

	int fd = open("/tmp/plain", O_RDWR);
	try("/tmp/plain");
	close(fd);
	fd = open("/tmp/plain", O_RDONLY);
	try("/tmp/plain");
	close(fd);
	TRY(setresuid(1000, 1000, 1000));
	exec_file("/tmp/own", "text", 4, 0100);
	try("/tmp/own");
	try("/tmp/none");
	try("/data/secret");
	return 0;
}
