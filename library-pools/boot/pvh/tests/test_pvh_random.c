/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The kept corpus, and thousands of changes to each of its files.
 */
#include "read.c"
#include "../../handover/src/handover.c"

#include "fuzz_pvh.h"

#include <arrow/test.h>
#include <dirent.h>
#include <stdio.h>

/* Without Xen there is nothing to ask. */
void pvh_xen_memory(struct arrow_boot_info *info)
{
	(void)info;
}

#define ROUNDS 300
#define FILE_MAX 4096

/* Replace some words of @bytes by values that parsers stumble over. */
static void change(uint8_t *bytes, size_t size)
{
	static const uint64_t values[] = {0,	      1,	  8,
					  0x1fffff,   0x200000,	  0xfffff000,
					  0xffffffff, UINT64_MAX, INT64_MAX};
	unsigned int n = 1 + (unsigned int)(arrow_test_random() % 4);

	while (n-- > 0) {
		size_t at = arrow_test_random() % (size / 4) * 4;
		uint64_t value =
			values[arrow_test_random() % ARROW_COUNT(values)];

		memcpy(bytes + at, &value, arrow_test_random() % 2 ? 4 : 8);
	}
}

static void replay(const uint8_t *bytes, size_t size)
{
	uint8_t changed[FILE_MAX + 8];

	fuzz_pvh_one(bytes, size);
	for (int i = 0; i < ROUNDS; i++) {
		memset(changed, 0, sizeof(changed));
		memcpy(changed, bytes, size);
		change(changed, 0x400);
		fuzz_pvh_one(changed, 0x400);
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
