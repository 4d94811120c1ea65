/* SPDX-License-Identifier: BSD-3-Clause */
/* What loaders of flat files read at the begin of the image. */
/* config: LIB_FLAT_IMAGE=y */
#include <arrow/arch/layout.h>
#include <arrow/test.h>

#include <string.h>

#define TEXT_OFFSET 8
#define IMAGE_SIZE 16
#define MAGIC 56

static uint64_t header_word(unsigned int at)
{
	uint64_t word;

	memcpy(&word, arrow_image_start + at, sizeof(word));
	return word;
}

static void test_the_image_begins_with_the_header(void)
{
	ARROW_CHECK_MEMORY(arrow_image_start + MAGIC, "ARM\x64", 4);
	ARROW_CHECK_UINT(header_word(TEXT_OFFSET), 0);
}

static void test_the_header_counts_what_is_not_in_the_file(void)
{
	ARROW_CHECK_UINT(header_word(IMAGE_SIZE),
			 (uint64_t)(arrow_image_end - arrow_image_start));
}

int main(void)
{
	ARROW_TEST(test_the_image_begins_with_the_header);
	ARROW_TEST(test_the_header_counts_what_is_not_in_the_file);
	return arrow_test_end();
}
