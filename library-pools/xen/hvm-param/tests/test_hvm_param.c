/* SPDX-License-Identifier: BSD-3-Clause */
/* Parameters that are there, that are not, and that name impossible pages. */
#include <arrow/test.h>
#include <string.h>

#include "../src/hvm_param.c"

uint64_t arrow_arch_load_offset;
struct arrow_boot_info arrow_boot_info = {.direct_map = 0x10000000000};

static uint64_t mock_values[32];
static long mock_answer;
static uint64_t mock_added;
static unsigned int mock_tables;
static bool mock_wants_table;

long arrow_hypercall(unsigned long number, uintptr_t first, uintptr_t second,
		     uintptr_t third, uintptr_t fourth)
{
	struct hvm_param_value *get = (struct hvm_param_value *)second;

	ARROW_CHECK_UINT(number, 34);
	ARROW_CHECK(first <= 1);
	ARROW_CHECK_UINT(third | fourth, 0);
	ARROW_CHECK_UINT(get->domain, 0x7ff0);
	if (!mock_answer && first)
		get->value = mock_values[get->number];
	else if (!mock_answer)
		mock_values[get->number] = get->value;
	return mock_answer;
}

int arrow_plat_direct_add(uint64_t physical, uint64_t table)
{
	if (physical >> 39)
		return -ERANGE;
	if (mock_wants_table && !table)
		return -ENOMEM;
	mock_added = physical;
	mock_tables += table != 0;
	return table != 0;
}

static void test_a_value(void)
{
	mock_values[18] = 7;
	ARROW_CHECK_UINT(arrow_hvm_param(18), 7);
	ARROW_CHECK_UINT(arrow_hvm_param(17), 0);
	mock_answer = -22;
	ARROW_CHECK_UINT(arrow_hvm_param(18), 0);
	mock_answer = 0;
}

static void test_a_value_is_changed(void)
{
	ARROW_CHECK_INT(arrow_hvm_param_set(0, UINT64_MAX), 0);
	ARROW_CHECK_UINT(mock_values[0], UINT64_MAX);
	mock_answer = -1;
	ARROW_CHECK_INT(arrow_hvm_param_set(0, 5), -1);
	ARROW_CHECK_UINT(mock_values[0], UINT64_MAX);
	mock_answer = 0;
}

static void test_a_page_that_is_mapped_already(void)
{
	mock_values[17] = 0x1234;
	ARROW_CHECK(arrow_hvm_param_page(17) ==
		    (void *)(0x10000000000 + 0x1234000));
	ARROW_CHECK_UINT(mock_added, 0x1234000);
	ARROW_CHECK_UINT(mock_tables, 0);
}

static void test_no_page(void)
{
	mock_values[17] = 0;
	ARROW_CHECK(!arrow_hvm_param_page(17));
}

static void test_pages_out_of_reach(void)
{
	static const uint64_t frames[] = {UINT64_MAX, UINT64_C(1) << 52,
					  UINT64_C(1) << 27};

	for (unsigned int i = 0; i < ARROW_COUNT(frames); i++) {
		mock_values[17] = frames[i];
		ARROW_CHECK(!arrow_hvm_param_page(17));
	}
}

static void test_the_table_is_given_once(void)
{
	mock_wants_table = true;
	mock_values[17] = 0xfefff;
	ARROW_CHECK(arrow_hvm_param_page(17));
	ARROW_CHECK_UINT(mock_tables, 1);
	ARROW_CHECK(!arrow_hvm_param_page(17));
	ARROW_CHECK_UINT(mock_tables, 1);
}

int main(void)
{
	ARROW_TEST(test_a_value);
	ARROW_TEST(test_a_value_is_changed);
	ARROW_TEST(test_a_page_that_is_mapped_already);
	ARROW_TEST(test_no_page);
	ARROW_TEST(test_pages_out_of_reach);
	ARROW_TEST(test_the_table_is_given_once);
	return arrow_test_end();
}
