/* SPDX-License-Identifier: BSD-3-Clause */
/* Files that name who reads them. */
#include "exec.h"

static void try(const char *path)
{
	char *words[] = {"zero", "one", NULL};
	char *variables[] = {"STAGE=1", NULL};

	printf("%s\n", path);
	fflush(stdout);
	/* the new program would end us: so it is told how many are left */
	TRY(execve(path, words, variables));
}

static void make(int i, const char *first, char *line, size_t n)
{
	char path[32];

	snprintf(path, sizeof(path), "/tmp/s%d", i);
	exec_file(path, line, n, 0755);
	(void)first;
}

static const char *const lines[] = {
	"#!/program\n",
	"#!/program",
	"#! \t /program \t \nrest",
	"#!/program -a  b \t\n",
	"#!../program x\n",
	"#!/program \0 y\n",
	"#!/tmp/s0\n",
	"#!/tmp/s6 deep\n",
	"#!/tmp/s7\n",
	"#!/tmp/s8\n", /* five scripts */
};

static void next(int i)
{
	char path[32], number[16];
	char *words[] = {"zero", number, NULL};

	if (i == (int)(sizeof(lines) / sizeof(lines[0])))
		exit(0);
	snprintf(path, sizeof(path), i == 4 ? "../tmp/s%d" : "/tmp/s%d", i);
	snprintf(number, sizeof(number), "%d", i);
	printf("%s\n", path);
	fflush(stdout);
	TRY(execve(path, words, environ));
	next(i + 1);
}

static void errors(void)
{
	char line[600];

	exec_text("/tmp/e0", "#!\n");
	exec_text("/tmp/e1", "#!/absent\n");
	exec_text("/tmp/e2", "#!/data\n");
	exec_text("/tmp/e3", "#!/data/hello.txt\n");
	exec_text("/tmp/e4", "#!/tmp/e4\n");
	exec_text("/tmp/e5", "#!/tmp/s9\n"); /* six scripts */
	exec_text("/tmp/e6", "# !/program\n");
	exec_text("/tmp/e7", "");
	exec_text("/tmp/e8", "#!");
	exec_text("/tmp/e9", "#");
	memset(line, 'x', sizeof(line));
	memcpy(line, "#!/program", 10);
	exec_file("/tmp/e10", line, sizeof(line), 0755);
	line[255] = '\n';
	exec_file("/tmp/e11", line, sizeof(line), 0755);
	exec_file("/tmp/e12", "#!/program\n", 11, 0644);
	for (int i = 0; i < 13; i++) {
		snprintf(line, sizeof(line), "/tmp/e%d", i);
		try(line);
	}
}

int main(int argc, char **argv)
{
	char line[64];

	if (argc == 1) {
		for (int i = 0; i < (int)(sizeof(lines) / sizeof(lines[0])); i++) {
			size_t n = i == 5 ? 15 : strlen(lines[i]);

			memcpy(line, lines[i], n);
			make(i, lines[i], line, n);
		}
		errors();
		next(0);
	}
	for (int i = 0; i < argc; i++)
		printf(" [%s]", argv[i]);
	printf("\n");
	next(atoi(argv[argc - 1]) + 1);
}
