/* SPDX-License-Identifier: BSD-3-Clause */
/* A directory that changes while it is read. */
#include "oracle.h"
#include <dirent.h>

int main(void)
{
	char name[16];
	int seen = 0;
	DIR *dir;

	for (int i = 0; i < 50; i++) {
		snprintf(name, sizeof(name), "f%02d", i);
		oracle_file(name, "");
	}
	dir = opendir(".");
	NEED(dir);
	struct dirent *entry;
	while ((entry = readdir(dir)) != NULL) {
		if (entry->d_name[0] == 'f') {
			seen++;
			NEED(unlink(entry->d_name) == 0);
		}
	}
	printf("seen and removed %d\n", seen);
	rewinddir(dir);
	seen = 0;
	while ((entry = readdir(dir)) != NULL)
		seen++;
	printf("left %d\n", seen);
	closedir(dir);
	TRY(rmdir("."));
	return 0;
}
