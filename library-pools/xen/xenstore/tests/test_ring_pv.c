/* SPDX-License-Identifier: BSD-3-Clause */
/* The rings of a paravirtual domain: there, not there, and out of reach. */
#include <arrow/test.h>

#include "../src/ring_pv.c"

static struct arrow_plat_xen_start mock_start;
const struct arrow_plat_xen_start *arrow_plat_xen_start = &mock_start;

static int mock_answer;
static uint64_t mock_mapped;

int arrow_plat_xen_map(volatile void *page, uint64_t machine)
{
	ARROW_CHECK_UINT((uintptr_t)page % 4096, 0);
	mock_mapped = machine;
	return mock_answer;
}

static void test_the_page_is_mapped(void)
{
	uint64_t port = 0;

	mock_start.store_frame = 0x123456;
	mock_start.store_port = 3;
	ARROW_CHECK(ring_find(&port) != NULL);
	ARROW_CHECK_UINT(port, 3);
	ARROW_CHECK_UINT(mock_mapped, 0x123456000);
}

static void test_there_is_no_page(void)
{
	uint64_t port = 7;

	mock_answer = -22;
	ARROW_CHECK(!ring_find(&port));
	mock_answer = 0;
	mock_mapped = 0;
	mock_start.store_frame = 0;
	ARROW_CHECK(!ring_find(&port));
	ARROW_CHECK_UINT(mock_mapped, 0);
	ARROW_CHECK_UINT(port, 7);
}

int main(void)
{
	ARROW_TEST(test_the_page_is_mapped);
	ARROW_TEST(test_there_is_no_page);
	return arrow_test_end();
}
