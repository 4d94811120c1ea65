/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The kept corpus, and thousands of changes to each of its files.
 */
#include "read.c"
#include "../../handover/src/handover.c"

#include "fuzz_linux64.h"

#include <arrow/test.h>
#include <dirent.h>
#include <stdio.h>

#define ROUNDS 300
#define FILE_MAX 8192
#define SPAN 0x1000

/* Where the words lie that are looked at, beside the memory map. */
static const uint16_t places[] = {0x70, 0x74, 0xc0, 0xc4, 0xc8, 0x1e8,
				  0x202, 0x218, 0x21c, 0x228};

/* Of every three changes one is to the memory map, one to no matter what. */
static size_t place(size_t size)
{
	switch (arrow_test_random() % 3) {
	case 0:
		return FUZZ_LINUX64_PARAMS + 0x2d0 +
		       arrow_test_random() % 40 * 4;
	case 1:
		return arrow_test_random() % size;
	default:
		return FUZZ_LINUX64_PARAMS +
		       places[arrow_test_random() % ARROW_COUNT(places)];
	}
}

/* Replace some words of @bytes by values that parsers stumble over. */
static void change(uint8_t *bytes, size_t size)
{
	static const uint64_t values[] = {0,	      1,	  8,
					  0x7f,	      0x80,	  0x81,
					  0x1fffff,   0x200000,	  0xfffff000,
					  0xffffffff, UINT64_MAX, INT64_MAX};
	unsigned int n = 1 + (unsigned int)(arrow_test_random() % 4);

	while (n-- > 0) {
		uint64_t value =
			values[arrow_test_random() % ARROW_COUNT(values)];

		memcpy(bytes + place(size), &value,
		       (size_t)1 << arrow_test_random() % 4);
	}
}

static void replay(const uint8_t *bytes, size_t size)
{
	uint8_t changed[FILE_MAX + 8];

	fuzz_linux64_one(bytes, size);
	for (int i = 0; i < ROUNDS; i++) {
		memset(changed, 0, sizeof(changed));
		memcpy(changed, bytes, size);
		change(changed, SPAN);
		fuzz_linux64_one(changed, SPAN);
	}
}

static void test_corpus(void)
{
	char path[1024];
	int files = 0;
	const char *slash = strrchr(__FILE__, '/');
	int folder = slash ? (int)(slash - __FILE__) + 1 : 0;

	snprintf(path, sizeof(path), "%.*scorpus", folder, __FILE__);
	DIR *corpus = opendir(path);

	if (!ARROW_CHECK(corpus))
		return;
	for (struct dirent *entry; (entry = readdir(corpus)) != NULL;) {
		uint8_t bytes[FILE_MAX];

		snprintf(path, sizeof(path), "%.*scorpus/%s", folder, __FILE__,
			 entry->d_name);
		FILE *file = entry->d_name[0] == '.' ? NULL : fopen(path, "rb");

		if (!file)
			continue;
		replay(bytes, fread(bytes, 1, sizeof(bytes), file));
		fclose(file);
		files++;
	}
	closedir(corpus);
	ARROW_CHECK(files >= 10);
}

int main(void)
{
	arrow_test_seed(314159);
	ARROW_TEST(test_corpus);
	return arrow_test_end();
}
