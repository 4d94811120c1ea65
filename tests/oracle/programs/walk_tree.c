/* SPDX-License-Identifier: BSD-3-Clause */
/* Walking a tree of files with nftw. */
#include "oracle.h"
#include <ftw.h>

static char *seen[200];
static int count;

static int visit(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	NEED(count < 200);
	NEED(asprintf(&seen[count++], "%s type %d level %d mode %o", path, type,
		      ftw->level, (unsigned int)st->st_mode) > 0);
	return 0;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

int main(void)
{
	TRY(nftw("/data", visit, 10, FTW_PHYS));
	qsort(seen, (size_t)count, sizeof(seen[0]), by_name);
	for (int i = 0; i < count; i++)
		printf("%s\n", seen[i]);
	return 0;
}
