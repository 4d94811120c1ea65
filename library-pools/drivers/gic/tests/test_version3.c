/* SPDX-License-Identifier: BSD-3-Clause */
/* Version 3: redistributors and the system registers. */
#define ARROW_ARCH_TRAP_INTERRUPT 0x40
#include "mock_gic.h"

static uint64_t mock_processor;
static uint64_t mock_features;
static uint64_t mock_taken;
static char mock_orders[64];

static uint64_t mock_system_in(const char *name)
{
	if (!strcmp(name, "mpidr_el1"))
		return mock_processor | 1u << 31;
	if (!strcmp(name, "id_aa64pfr0_el1"))
		return mock_features;
	if (!strcmp(name, "s3_0_c12_c12_0"))
		return mock_taken;
	ARROW_CHECK(!strcmp(name, "s3_0_c12_c12_5"));
	return 0x6;
}

/* Notes the end of each name, and the value in hexadecimal digits. */
static void mock_system_out(const char *name, uint64_t value)
{
	static const char digits[] = "0123456789abcdef";
	char *end = mock_orders + strlen(mock_orders);

	strcpy(end, name + strlen("s3_0_c"));
	end += strlen(end);
	*end++ = '=';
	*end++ = digits[value >> 4 & 15];
	*end++ = digits[value & 15];
	*end++ = ' ';
}

#define GIC_SYSTEM_IN(name) mock_system_in(name)
#define GIC_SYSTEM_OUT(name, value) mock_system_out(name, value)
#include "../src/version2.c"
#include "../src/version3.c"

#include "../src/gic.c"
#include "../src/own.c"

static void put(uint32_t offset, uint32_t value)
{
	memcpy(mock_second + offset, &value, sizeof(value));
}

/* Two redistributors, the processor's is the second; both sleep. */
static void reset(void)
{
	mock_reset(&arrow_gic_v3, MOCK_SECOND);
	mock_processor = UINT64_C(0x0500020301);
	mock_features = 1 << 24;
	put(0x14, 6);
	put(0x20008, 1 << 4);
	put(0x2000c, 0x05020301);
	put(0x20014, 6);
	memset(mock_orders, 0, sizeof(mock_orders));
}

static int set(void)
{
	gic_distributor = NULL;
	return arrow_gic_set(&mock_serial, mock_came);
}

static void test_the_number_goes_to_this_processor(void)
{
	reset();
	ARROW_CHECK_INT(set(), 0);
	ARROW_CHECK(mock_on);
	ARROW_CHECK_UINT(mock_distributor_word(0x6000 + 33 * 8), 0x020301);
	ARROW_CHECK_UINT(mock_distributor_word(0x6000 + 33 * 8 + 4), 5);
	ARROW_CHECK_UINT(mock_distributor_word(0x84), 1u << 1);
	ARROW_CHECK_UINT(mock_distributor_word(0x104), 1u << 1);
	ARROW_CHECK_UINT(mock_distributor_word(0), 0x13);
	/* its redistributor is awake, without interrupts of its own */
	ARROW_CHECK_UINT(mock_in(mock_second, 0x20014), 0);
	ARROW_CHECK_UINT(mock_in(mock_second, 0x20000 + 0x10180), UINT32_MAX);
	ARROW_CHECK_UINT(mock_in(mock_second, 0x14), 6);
	ARROW_CHECK(!strcmp(mock_orders,
			    "12_c12_5=07 12_c12_4=00 4_c6_0=ff 12_c12_7=01 "));
}

static void test_what_was_taken_is_served_and_ended(void)
{
	reset();
	ARROW_CHECK_INT(set(), 0);
	memset(mock_orders, 0, sizeof(mock_orders));
	mock_taken = 33;
	ARROW_CHECK(mock_handler(NULL));
	mock_taken = 1023;
	ARROW_CHECK(mock_handler(NULL));
	ARROW_CHECK_INT(mock_calls, 1);
	ARROW_CHECK(!strcmp(mock_orders, "12_c12_1=21 "));
}

/* With registers for guests of its own a redistributor has twice the size. */
static void test_redistributors_of_twice_the_size(void)
{
	reset();
	put(0x8, 1 << 1);
	put(0xc, 9);
	ARROW_CHECK_INT(set(), -ENODEV);
	put(0xc, 0x05020301);
	ARROW_CHECK_INT(set(), 0);
}

static void expect_refused(void)
{
	ARROW_CHECK_INT(set(), -ENODEV);
	ARROW_CHECK(!mock_on && !mock_handler);
	ARROW_CHECK_UINT(mock_distributor_word(0x104), 0);
}

static void test_no_redistributor(void)
{
	reset();
	mock_processor = 2;
	expect_refused();
	reset();
	mock_gic.second_size = 0x3ffff;
	expect_refused();
	reset();
	put(0x8, 1 << 4);
	expect_refused();
	reset();
	mock_gic.second_address = MOCK_UNREACHABLE;
	expect_refused();
	/* its range wraps around */
	reset();
	mock_gic.second_address = UINT64_MAX - 0xfff;
	expect_refused();
}

static void test_no_system_registers(void)
{
	reset();
	mock_features = 0;
	expect_refused();
	ARROW_CHECK(!mock_orders[0]);
}

static void test_one_that_does_not_wake_up(void)
{
	reset();
	mock_never_settles = true;
	expect_refused();
}

int main(void)
{
	ARROW_TEST(test_the_number_goes_to_this_processor);
	ARROW_TEST(test_what_was_taken_is_served_and_ended);
	ARROW_TEST(test_redistributors_of_twice_the_size);
	ARROW_TEST(test_no_redistributor);
	ARROW_TEST(test_no_system_registers);
	ARROW_TEST(test_one_that_does_not_wake_up);
	return arrow_test_end();
}
