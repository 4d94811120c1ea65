/* SPDX-License-Identifier: BSD-3-Clause */
/* An archive without index, and one with the index that the packer makes. */
#include <arrow/test.h>

#include "archive.c"
#include "build.c"
#include "index.c"
#include "newc.c"
#include "number.c"

#include "../../ramfs/tests/archive.h"
#include "mock_machine.h"

/* Forget what was opened before. */
static void reset(void)
{
	index_is_open = false;
	arrow_free(archive_reached);
	archive_reached = NULL;
	archive_size = 0;
	mock_blocks = 0;
}

static void free_index(void)
{
	arrow_free((void *)index_open.entries);
	arrow_free((void *)index_open.buckets);
	arrow_free((void *)index_open.names);
	index_open.count = 0;
}

static int find(uint32_t parent, const char *name, uint32_t *index)
{
	unsigned int n = (unsigned int)strlen(name);

	return arrow_cpiofs_find(parent, name, n, cpiofs_hash(parent, name, n),
				 index);
}

static void test_no_archive(void)
{
	reset();
	arrow_boot_info.module_count = 0;
	ARROW_CHECK_INT(arrow_cpiofs_open(), -ENOENT);
	ARROW_CHECK(!arrow_cpiofs_at(0));
}

static void test_hash(void)
{
	/* FNV-1a of "\0\0\0\0" and of "\1\2\3\4a", worked out by hand */
	ARROW_CHECK_UINT(cpiofs_hash(0, "", 0), 0x4b95f515);
	ARROW_CHECK(cpiofs_hash(0x04030201, "a", 1) !=
		    cpiofs_hash(0x04030201, "b", 1));
}

static void foreign(void)
{
	archive_begin();
	archive_text("b/two", "22");
	archive_text("b/one", "1");
	archive_directory("a");
	archive_text("b/one", "again");
	archive_put(&(struct archive_file){.name = "h1", .mode = 0100644,
					   .links = 3, .number = 5});
	archive_put(&(struct archive_file){.name = "h2", .mode = 0100644,
					   .links = 3, .number = 5,
					   .data = "x", .size = 1});
	archive_end();
}

static void test_foreign(void)
{
	uint32_t b, one, h1, h2;

	reset();
	foreign();
	ARROW_CHECK_INT(arrow_cpiofs_open(), 0);
	ARROW_CHECK_UINT(arrow_cpiofs_count(), 7);
	ARROW_CHECK_INT(find(0, "b", &b), 0);
	ARROW_CHECK_UINT(arrow_cpiofs_at(b)->mode, 0040755);
	ARROW_CHECK_UINT(arrow_cpiofs_at(b)->child_count, 2);
	ARROW_CHECK_INT(find(b, "one", &one), 0);
	ARROW_CHECK_UINT(one, arrow_cpiofs_at(b)->first_child);
	ARROW_CHECK_UINT(arrow_cpiofs_at(one)->size, 5);
	ARROW_CHECK_MEMORY(
		arrow_cpiofs_data(arrow_cpiofs_at(one)->data_offset, 5),
		"again", 5);
	ARROW_CHECK_UINT(arrow_cpiofs_at(0)->nlink, 4);
	ARROW_CHECK_INT(find(0, "h1", &h1), 0);
	ARROW_CHECK_INT(find(0, "h2", &h2), 0);
	ARROW_CHECK_UINT(arrow_cpiofs_at(h1)->link_group,
			 arrow_cpiofs_at(h2)->link_group);
	ARROW_CHECK_UINT(arrow_cpiofs_at(h1)->nlink, 2);
	ARROW_CHECK_UINT(arrow_cpiofs_at(h1)->size, 1);
	ARROW_CHECK_INT(find(0, "one", &one), -ENOENT);
	ARROW_CHECK_INT(find(b, "", &one), -ENOENT);
	ARROW_CHECK(!arrow_cpiofs_at(7));
	free_index();
}

static void test_no_archive_at_all(void)
{
	reset();
	archive_begin();
	archive_text("a", "b");
	archive_end();
	archive_bytes[5] = '9';
	ARROW_CHECK_INT(arrow_cpiofs_open(), -EINVAL);
	archive_bytes[5] = '1';
	arrow_boot_info.modules[0].end = arrow_boot_info.modules[0].start + 115;
	reset();
	ARROW_CHECK_INT(arrow_cpiofs_open(), -EINVAL);
}

static void test_without_memory(void)
{
	for (unsigned int left = 0; left < 6; left++) {
		reset();
		foreign();
		mock_alloc_left = left;
		ARROW_CHECK_INT(arrow_cpiofs_open(), -ENOMEM);
		mock_alloc_left = UINT_MAX;
	}
	reset();
	ARROW_CHECK_INT(mock_alloc_count, 0);
	ARROW_CHECK_INT(arrow_cpiofs_open(), 0);
	free_index();
}

static void test_tables_for_the_direct_map(void)
{
	reset();
	foreign();
	mock_needs_table = true;
	ARROW_CHECK_INT(arrow_cpiofs_open(), 0);
	ARROW_CHECK_UINT(mock_blocks, 1);
	ARROW_CHECK_INT(mock_tables, 1);
	mock_needs_table = false;
	ARROW_CHECK(!arrow_cpiofs_data(archive_used, 1));
	ARROW_CHECK(!arrow_cpiofs_data(1, UINT64_MAX));
	ARROW_CHECK(arrow_cpiofs_data(archive_used, 0));
	free_index();
}

/* The index of a root with the files "x" and "yy". */
static struct __packed __aligned(4) {
	struct cpiofs_head head;
	struct arrow_cpiofs_entry entries[3];
	uint32_t buckets[2];
	char names[3];
} packed;

static void packed_index(void)
{
	packed.head = (struct cpiofs_head){
		.magic = "ARROWIDX", .version = 1, .count = 3,
		.hash_mask = 1, .names_size = 3};
	packed.entries[0] = (struct arrow_cpiofs_entry){
		.mode = 0040755, .nlink = 2, .first_child = 1,
		.child_count = 2};
	packed.entries[1] = (struct arrow_cpiofs_entry){
		.name_length = 1, .mode = 0100644, .nlink = 1, .size = 4,
		.link_group = 1};
	packed.entries[2] = (struct arrow_cpiofs_entry){
		.name = 1, .name_length = 2, .mode = 0100644, .nlink = 1,
		.link_group = 2};
	memcpy(packed.names, "xyy", 3);
	packed.buckets[0] = packed.buckets[1] = 0;
	for (uint32_t i = 1; i < 3; i++) {
		uint32_t *bucket = &packed.buckets[cpiofs_hash(
			0, packed.names + packed.entries[i].name, i) & 1];

		packed.entries[i].hash_next = *bucket;
		*bucket = i;
	}
}

static int open_packed(void)
{
	reset();
	archive_begin();
	archive_put(&(struct archive_file){.name = ".arrow-index",
					   .mode = 0100444, .data = &packed,
					   .size = sizeof(packed)});
	archive_text("x", "data");
	archive_end();
	return arrow_cpiofs_open();
}

static void test_packed(void)
{
	uint32_t index;

	packed_index();
	ARROW_CHECK_INT(open_packed(), 0);
	ARROW_CHECK_UINT(arrow_cpiofs_count(), 3);
	ARROW_CHECK_INT(find(0, "yy", &index), 0);
	ARROW_CHECK_UINT(index, 2);
	ARROW_CHECK_INT(find(0, "x", &index), 0);
	ARROW_CHECK_UINT(index, 1);
	ARROW_CHECK_INT(find(1, "x", &index), -ENOENT);
	ARROW_CHECK_MEMORY(arrow_cpiofs_name(arrow_cpiofs_at(2)), "yy", 2);
}

/* A wrong head: the archive is indexed as a foreign one. */
static void test_wrong_head(void)
{
	uint32_t index;

	packed_index();
	packed.head.names_size = 4;
	packed.head.version = 2;
	ARROW_CHECK_INT(open_packed(), 0);
	ARROW_CHECK_INT(find(0, ".arrow-index", &index), 0);
	free_index();
	packed.head.version = 1;
	packed.head.hash_mask = 2;
	ARROW_CHECK_INT(open_packed(), 0);
	ARROW_CHECK_INT(find(0, "x", &index), 0);
	free_index();
	packed.head.hash_mask = UINT32_MAX;
	ARROW_CHECK_INT(open_packed(), 0);
	free_index();
	packed.head.hash_mask = 1;
	packed.head.count = UINT32_MAX;
	ARROW_CHECK_INT(open_packed(), 0);
	free_index();
}

/* A wrong entry: only what needs it fails. */
static void test_wrong_entries(void)
{
	uint32_t index;

	packed_index();
	packed.entries[2].name = 2;
	ARROW_CHECK_INT(open_packed(), 0);
	ARROW_CHECK(arrow_cpiofs_at(1) && !arrow_cpiofs_at(2));
	packed_index();
	packed.entries[1].hash_next = 1;
	packed.buckets[0] = packed.buckets[1] = 1;
	ARROW_CHECK_INT(open_packed(), 0);
	ARROW_CHECK_INT(find(0, "none", &index), -EIO);
	packed_index();
	packed.entries[0].child_count = 3;
	packed.entries[1].size = UINT64_MAX;
	packed.entries[2].parent = 3;
	ARROW_CHECK_INT(open_packed(), 0);
	ARROW_CHECK(!arrow_cpiofs_at(0) && !arrow_cpiofs_at(1) &&
		    !arrow_cpiofs_at(2));
	packed_index();
	packed.entries[1].link_group = 3;
	packed.entries[2].name_length = 256;
	ARROW_CHECK_INT(open_packed(), 0);
	ARROW_CHECK(!arrow_cpiofs_at(1) && !arrow_cpiofs_at(2));
}

int main(void)
{
	ARROW_TEST(test_no_archive);
	ARROW_TEST(test_hash);
	ARROW_TEST(test_foreign);
	ARROW_TEST(test_no_archive_at_all);
	ARROW_TEST(test_without_memory);
	ARROW_TEST(test_tables_for_the_direct_map);
	ARROW_TEST(test_packed);
	ARROW_TEST(test_wrong_head);
	ARROW_TEST(test_wrong_entries);
	reset();
	free(archive_bytes);
	free(mock_kept);
	return arrow_test_end();
}
