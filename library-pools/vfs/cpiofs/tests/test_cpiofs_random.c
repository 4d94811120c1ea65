/* SPDX-License-Identifier: BSD-3-Clause */
/* Damaged archives, with and without index: nothing is read that is not there. */
#include <arrow/test.h>
#include <dirent.h>

#include "archive.c"
#include "build.c"
#include "index.c"
#include "newc.c"
#include "number.c"

#include "../../ramfs/tests/archive.h"
#include "fuzz_cpiofs.h"

#define ROUNDS 20000

static uint8_t bytes[8192];

static void damage(const uint8_t *from, size_t size)
{
	uint64_t n = 1 + arrow_test_random() % 6;

	memcpy(bytes, from, size);
	while (n--) {
		uint64_t r = arrow_test_random();
		static const uint8_t values[] = {0, 0xff, '0', 'f', '/', '.', 1};

		bytes[(r >> 8) % size] =
			r % 3 ? values[r % sizeof(values)] : (uint8_t)(r >> 40);
	}
	if (arrow_test_random() % 4 == 0)
		size -= arrow_test_random() % size;
	fuzz_cpiofs_one(bytes, size);
}

static size_t corpus_read(const char *name, uint8_t *to, size_t room)
{
	char path[300];
	FILE *file;
	size_t n = 0;

	snprintf(path, sizeof(path), "tests/corpus/%s", name);
	file = fopen(path, "rb");
	if (file) {
		n = fread(to, 1, room, file);
		fclose(file);
	}
	return n;
}

/* Each file of the corpus as it is, and damaged in many ways. */
static void test_corpus(void)
{
	DIR *folder = opendir("tests/corpus");
	struct dirent *entry;
	unsigned int count = 0;
	static uint8_t whole[sizeof(bytes)];

	while (folder && (entry = readdir(folder))) {
		size_t size = corpus_read(entry->d_name, whole, sizeof(whole));

		if (entry->d_name[0] == '.' || !size)
			continue;
		fuzz_cpiofs_one(whole, size);
		for (unsigned int i = 0; i < 500; i++)
			damage(whole, size);
		count++;
	}
	if (folder)
		closedir(folder);
	ARROW_CHECK(count >= 4);
	ARROW_CHECK_INT(mock_alloc_count, 0);
}

static void test_damaged(void)
{
	static char saved[4096];

	archive_begin();
	archive_directory("etc");
	archive_text("etc/passwd", "root:x:0:0");
	archive_text("a/b/c/d", "deep");
	archive_put(&(struct archive_file){.name = "h1", .mode = 0100644,
					   .links = 2, .number = 5});
	archive_put(&(struct archive_file){.name = "h2", .mode = 0100644,
					   .links = 2, .number = 5,
					   .data = "x", .size = 1});
	archive_end();
	size_t size = archive_used < sizeof(saved) ? archive_used
						   : sizeof(saved);

	memcpy(saved, archive_bytes, size);
	for (unsigned int i = 0; i < ROUNDS; i++)
		damage((const uint8_t *)saved, size);
	ARROW_CHECK_INT(mock_alloc_count, 0);
	free(archive_bytes);
}

int main(void)
{
	arrow_test_seed(1414213562);
	ARROW_TEST(test_damaged);
	ARROW_TEST(test_corpus);
	return arrow_test_end();
}
