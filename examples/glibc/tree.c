/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Prints a folder and all below it, with kinds, sizes and times:
 *
 *     tree [FOLDER]
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static int status;

static void fail(const char *path)
{
	fprintf(stderr, "tree: %s: %s\n", path, strerror(errno));
	status = 1;
}

static int is_entry(const struct dirent *entry)
{
	return strcmp(entry->d_name, ".") && strcmp(entry->d_name, "..");
}

static void print(const char *path, const char *name, const struct stat *info,
		  int depth)
{
	char when[sizeof("2026-01-01 00:00")];
	char target[PATH_MAX];
	ssize_t length = S_ISLNK(info->st_mode) ?
				 readlink(path, target, sizeof(target)) :
				 -1;

	strftime(when, sizeof(when), "%Y-%m-%d %H:%M",
		 localtime(&info->st_mtime));
	printf("%s ", when);
	if (S_ISREG(info->st_mode))
		printf("%8lld", (long long)info->st_size);
	else
		printf("%8s", "");
	printf(" %*s%s", 2 * depth, "", name);
	if (length >= 0)
		printf(" -> %.*s", (int)length, target);
	puts(S_ISDIR(info->st_mode) ? "/" : "");
}

static void walk(const char *path, const char *name, int depth)
{
	struct dirent **entries;
	struct stat info;
	int count;

	if (lstat(path, &info)) {
		fail(path);
		return;
	}
	print(path, name, &info, depth);
	if (!S_ISDIR(info.st_mode))
		return;
	count = scandir(path, &entries, is_entry, alphasort);
	if (count < 0) {
		fail(path);
		return;
	}
	for (int i = 0; i < count; i++) {
		char *below;

		if (asprintf(&below, "%s/%s", path, entries[i]->d_name) < 0)
			abort();
		walk(below, entries[i]->d_name, depth + 1);
		free(below);
		free(entries[i]);
	}
	free(entries);
}

int main(int argc, char **argv)
{
	const char *folder = argc > 1 ? argv[1] : ".";

	walk(folder, folder, 0);
	return status;
}
