/* SPDX-License-Identifier: BSD-3-Clause */
/* The end of a domain, of the first one, and where there is no Xen. */
#include <arrow/test.h>
#include <string.h>

#include "../src/exit_xen.c"

static bool mock_there;
static bool mock_dom0;
static unsigned int mock_calls;
static uint32_t mock_reason;

bool arrow_hypercall_there(void)
{
	return mock_there;
}

bool arrow_hypercall_is_dom0(void)
{
	ARROW_CHECK(mock_there);
	return mock_dom0;
}

long arrow_hypercall(unsigned long number, uintptr_t first, uintptr_t second,
		     uintptr_t third, uintptr_t fourth)
{
	ARROW_CHECK(mock_there);
	ARROW_CHECK_UINT(number, 29);
	ARROW_CHECK_UINT(first, 2);
	ARROW_CHECK_UINT(third | fourth, 0);
	memcpy(&mock_reason, (const void *)second, 4);
	mock_calls++;
	return -1;
}

static void test_without_xen_nothing_happens(void)
{
	arrow_exit_xen.stop(0);
	ARROW_CHECK_UINT(mock_calls, 0);
}

static void test_a_domain_is_powered_off(void)
{
	mock_there = true;
	mock_reason = 77;
	arrow_exit_xen.stop(134);
	ARROW_CHECK_UINT(mock_calls, 1);
	ARROW_CHECK_UINT(mock_reason, 0);
}

static void test_the_first_domain_restarts_the_machine(void)
{
	mock_dom0 = true;
	arrow_exit_xen.stop(0);
	ARROW_CHECK_UINT(mock_calls, 2);
	ARROW_CHECK_UINT(mock_reason, 1);
}

int main(void)
{
	ARROW_TEST(test_without_xen_nothing_happens);
	ARROW_TEST(test_a_domain_is_powered_off);
	ARROW_TEST(test_the_first_domain_restarts_the_machine);
	return arrow_test_end();
}
