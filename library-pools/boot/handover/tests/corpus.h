/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The kept corpus of a library that reads what a loader hands over: each of its
 * files, and random changes to it. For tests on the build host.
 */
#pragma once

#include <arrow/test.h>
#include <dirent.h>
#include <stdio.h>
#include <string.h>

/* How often each file is changed. */
#define CORPUS_ROUNDS 300

/* Bytes of the longest file; what lies behind a shorter one is zero. */
#define CORPUS_FILE_MAX 8192

/* Bytes that a change at the end of such a file may write behind it. */
#define CORPUS_SLACK 8

/* The fewest files that a corpus has: fewer were not found. */
#define CORPUS_FILES_MIN 10

/* Replace one to four words of @bytes by some of the @count @values. */
static inline void corpus_change(uint8_t *bytes, size_t size,
				 const uint64_t *values, size_t count)
{
	unsigned int n = 1 + (unsigned int)(arrow_test_random() % 4);

	while (n-- > 0) {
		size_t at = arrow_test_random() % (size / 4) * 4;
		uint64_t value = values[arrow_test_random() % count];

		memcpy(bytes + at, &value, arrow_test_random() % 2 ? 4 : 8);
	}
}

/*
 * Give @one the first @span bytes of copies of @bytes that @change has changed;
 * there are CORPUS_FILE_MAX of them.
 */
static inline void corpus_vary(const uint8_t *bytes, size_t size, size_t span,
			       void (*change)(uint8_t *bytes, size_t span),
			       void (*one)(const uint8_t *bytes, size_t span))
{
	uint8_t changed[CORPUS_FILE_MAX + CORPUS_SLACK];

	for (int i = 0; i < CORPUS_ROUNDS; i++) {
		memset(changed, 0, sizeof(changed));
		memcpy(changed, bytes, size);
		change(changed, span);
		one(changed, span);
	}
}

/* Give @replay each file of the folder `corpus` beside the file @test. */
static inline void corpus_each(const char *test,
			       void (*replay)(const uint8_t *bytes,
					      size_t size))
{
	char path[1024];
	int files = 0;
	const char *slash = strrchr(test, '/');
	int folder = slash ? (int)(slash - test) + 1 : 0;

	snprintf(path, sizeof(path), "%.*scorpus", folder, test);
	DIR *corpus = opendir(path);

	if (!ARROW_CHECK(corpus))
		return;
	for (struct dirent *entry; (entry = readdir(corpus)) != NULL;) {
		uint8_t bytes[CORPUS_FILE_MAX];

		snprintf(path, sizeof(path), "%.*scorpus/%s", folder, test,
			 entry->d_name);
		FILE *file = entry->d_name[0] == '.' ? NULL : fopen(path, "rb");

		if (!file)
			continue;
		replay(bytes, fread(bytes, 1, sizeof(bytes), file));
		fclose(file);
		files++;
	}
	closedir(corpus);
	ARROW_CHECK(files >= CORPUS_FILES_MIN);
}
