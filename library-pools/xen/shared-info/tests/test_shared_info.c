/* SPDX-License-Identifier: BSD-3-Clause */
/* One page of the image becomes the shared one, or none does. */
#include <arrow/test.h>
#include <string.h>

#include "../src/shared_info.c"

uint64_t arrow_arch_load_offset = 0x200000;

static long mock_answer;
static unsigned int mock_calls;
static struct shared_info_add mock_add;

long arrow_hypercall(unsigned long number, uintptr_t first, uintptr_t second,
		     uintptr_t third, uintptr_t fourth)
{
	ARROW_CHECK_UINT(number, 12);
	ARROW_CHECK_UINT(first, 7);
	ARROW_CHECK_UINT(third | fourth, 0);
	memcpy(&mock_add, (const void *)second, sizeof(mock_add));
	mock_calls++;
	return mock_answer;
}

static void test_a_refusal_is_no_page(void)
{
	mock_answer = -22;
	ARROW_CHECK(!arrow_shared_info());
	ARROW_CHECK_UINT(mock_calls, 1);
}

static void test_a_page_of_the_image_takes_its_place(void)
{
	mock_answer = 0;
	ARROW_CHECK(arrow_shared_info() == shared_info_page);
	ARROW_CHECK_UINT(mock_add.domain, 0x7ff0);
	ARROW_CHECK_UINT(mock_add.space, 0);
	ARROW_CHECK_UINT(mock_add.index, 0);
	ARROW_CHECK_UINT(mock_add.frame << 12, (uint64_t)shared_info_page -
						       ARROW_ARCH_IMAGE_BASE +
						       0x200000);
}

static void test_it_is_asked_for_once(void)
{
	ARROW_CHECK(arrow_shared_info() == shared_info_page);
	ARROW_CHECK_UINT(mock_calls, 2);
}

int main(void)
{
	ARROW_TEST(test_a_refusal_is_no_page);
	ARROW_TEST(test_a_page_of_the_image_takes_its_place);
	ARROW_TEST(test_it_is_asked_for_once);
	return arrow_test_end();
}
