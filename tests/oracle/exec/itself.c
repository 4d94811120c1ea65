/* SPDX-License-Identifier: BSD-3-Clause */
/* What /proc and prctl say of the one that runs. */
#include "exec.h"
#include <sys/prctl.h>

static void show(const char *path)
{
	char text[256] = "";
	int fd = open(path, O_RDONLY);
	ssize_t n = read(fd, text, sizeof(text) - 1);

	for (ssize_t i = 0; i < n; i++)
		putchar(text[i] ? text[i] : '|');
	printf("<\n");
	close(fd);
}

static void tell(void)
{
	char text[256] = "", name[17] = "";

	readlink("/proc/self/exe", text, sizeof(text) - 1);
	printf("%s\n", text);
	show("/proc/self/comm");
	show("/proc/self/cmdline");
	show("/proc/self/environ");
	prctl(PR_GET_NAME, name);
	printf("%s\n", name);
	HOLDS(strstr(text, "program"));
}

int main(int argc, char **argv)
{
	if (exec_is(argc, argv, NULL)) {
		symlink("/program", "/tmp/a-link-with-a-long-name");
		exec_text("/tmp/script", "#!/tmp/a-link-with-a-long-name\n");
		char *words[] = {"called", "one", NULL};

		fflush(stdout);
		TRY(execve("/tmp/a-link-with-a-long-name", words, environ));
	}
	tell();
	fflush(stdout);
	if (argc == 2 && !strcmp(argv[1], "one")) {
		char *words[] = {"called", NULL};

		TRY(execve("/tmp/../tmp/script", words, environ));
	}
	if (argc == 2) {
		char *words[] = {"three", "words", "", NULL};

		TRY(execve("/proc/self/exe", words, environ));
	}
	return 0;
}
