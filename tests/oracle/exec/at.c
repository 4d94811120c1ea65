/* SPDX-License-Identifier: BSD-3-Clause */
/* execveat: relative to a descriptor, and the descriptor itself. */
#include "exec.h"
#include <sys/auxv.h>
#include <sys/prctl.h>

static long at(int fd, const char *path, const char *stage, int flags)
{
	char *words[] = {"at", (char *)stage, NULL};

	fflush(stdout);
	return syscall(SYS_execveat, fd, path, words, environ, flags);
}

int main(int argc, char **argv)
{
	int stage = argc > 1 ? atoi(argv[1]) : 0;
	int directory = open("/data", O_RDONLY | O_DIRECTORY);
	int file = open("/program", O_RDONLY | O_CLOEXEC);
	int only = open("/program", O_PATH);

	printf("stage %d, %s\n", stage, (char *)getauxval(AT_EXECFN));
	if (!stage) {
		symlink("/program", "/tmp/link");
		exec_text("/tmp/script", "#!/program 4\n");
		TRY(at(directory, "hello.txt", "1", 0));
		TRY(at(77, "program", "1", 0));
		TRY(at(file, "x", "1", 0));
		TRY(at(file, "", "1", 0));
		TRY(at(directory, "", "1", AT_EMPTY_PATH));
		TRY(at(AT_FDCWD, "/tmp/link", "1", AT_SYMLINK_NOFOLLOW));
		TRY(at(AT_FDCWD, "/tmp/link", "1", 0x40000000));
		int script = open("/tmp/script", O_RDONLY | O_CLOEXEC);
		TRY(at(script, "", "1", AT_EMPTY_PATH));
		TRY(at(directory, "../program", "1", 0));
	}
	if (stage == 1)
		TRY(at(file, "", "2", AT_EMPTY_PATH));
	if (stage == 2)
		TRY(at(only, "", "3", AT_EMPTY_PATH));
	if (stage == 3) {
		int script = open("/tmp/script", O_RDONLY);

		TRY(at(script, "", "9", AT_EMPTY_PATH));
	}
	for (int i = 0; i < argc; i++)
		printf(" [%s]", argv[i]);
	printf("\n");
	return 0;
}
