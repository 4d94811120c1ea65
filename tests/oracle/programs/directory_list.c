/* SPDX-License-Identifier: BSD-3-Clause */
/* Reading directories: every entry once, types, rewinding. */
#include "oracle.h"
#include <dirent.h>

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void list(const char *path)
{
	char *names[100];
	int n = 0;
	DIR *dir = opendir(path);
	struct dirent *entry;

	NEED(dir);
	while ((entry = readdir(dir)) != NULL && n < 100) {
		NEED(asprintf(&names[n], "%s type %d", entry->d_name,
			      entry->d_type) > 0);
		n++;
	}
	qsort(names, (size_t)n, sizeof(names[0]), by_name);
	printf("%s: %d\n", path, n);
	for (int i = 0; i < n; i++)
		printf("  %s\n", names[i]);
	closedir(dir);
}

int main(void)
{
	list("/data");
	list("/data/dir");
	list(".");
	oracle_file("b", "");
	oracle_file("a", "");
	NEED(mkdir("c", 0755) == 0);
	NEED(symlink("a", "d") == 0);
	NEED(mkfifo("e", 0644) == 0);
	list(".");
	NEED(unlink("a") == 0);
	list(".");
	return 0;
}
