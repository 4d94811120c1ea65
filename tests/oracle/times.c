/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Gives unpacked files the times of their archive, a newc one: cpio does so for
 * neither links nor folders that it wrote into afterwards.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "native.h"

#define HEADER 110
#define MAGIC "070701"

enum { FIELD_TIME = 5, FIELD_SIZE = 6, FIELD_NAME_SIZE = 11 };

static size_t field(const char *header, int number)
{
	char digits[9] = "";

	memcpy(digits, header + sizeof(MAGIC) - 1 + 8 * number, 8);
	return strtoul(digits, NULL, 16);
}

static size_t up(size_t offset)
{
	return (offset + 3) & ~(size_t)3;
}

static void set_time(int root, const char *name, time_t time)
{
	struct timespec times[2] = {{.tv_sec = time}, {.tv_sec = time}};

	need(utimensat(root, name, times, AT_SYMLINK_NOFOLLOW), name);
}

/* What the archive calls ".", the root, is written to after this. */
void set_times(const char *archive, const char *root)
{
	int file = open(archive, O_RDONLY);
	int folder = open(root, O_RDONLY | O_DIRECTORY);
	struct stat info;
	size_t at = 0;

	need(file, archive);
	need(folder, root);
	need(fstat(file, &info), archive);
	size_t size = (size_t)info.st_size;
	const char *bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, file, 0);

	need(bytes == MAP_FAILED ? -1 : 0, archive);
	while (at + HEADER < size && !memcmp(bytes + at, MAGIC, 6)) {
		const char *name = bytes + at + HEADER;

		if (!strcmp(name, "TRAILER!!!"))
			break;
		if (strcmp(name, ".arrow-index"))
			set_time(folder, name,
				 (time_t)field(bytes + at, FIELD_TIME));
		at = up(up(at + HEADER + field(bytes + at, FIELD_NAME_SIZE)) +
			field(bytes + at, FIELD_SIZE));
	}
	munmap((void *)bytes, size);
	close(folder);
	close(file);
}
