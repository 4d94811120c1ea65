/* SPDX-License-Identifier: BSD-3-Clause */
/* Which domain is the first one. */
#include <arrow/test.h>
#include <string.h>

#include "../src/dom0.c"

static uint32_t mock_features;
static long mock_answer;

long arrow_hypercall(unsigned long number, uintptr_t first, uintptr_t second,
		     uintptr_t third, uintptr_t fourth)
{
	ARROW_CHECK_UINT(number, 17);
	ARROW_CHECK_UINT(first, 6);
	ARROW_CHECK_UINT(third | fourth, 0);
	if (!mock_answer)
		memcpy((char *)second + 4, &mock_features, 4);
	return mock_answer;
}

static void test_the_first_domain_is_told_by_a_feature(void)
{
	mock_features = 0xfffff7ff;
	ARROW_CHECK(!arrow_hypercall_is_dom0());
	mock_features = 0x800;
	ARROW_CHECK(arrow_hypercall_is_dom0());
	mock_answer = -38;
	ARROW_CHECK(!arrow_hypercall_is_dom0());
}

int main(void)
{
	ARROW_TEST(test_the_first_domain_is_told_by_a_feature);
	return arrow_test_end();
}
