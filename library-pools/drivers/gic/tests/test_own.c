/* SPDX-License-Identifier: BSD-3-Clause */
/* An interrupt of the processor's own, alone and beside that of a device. */
#undef CONFIG_GIC_OWN
#define CONFIG_GIC_OWN 1
#define ARROW_ARCH_TRAP_INTERRUPT 0x40
#include "mock_gic.h"

static uint64_t mock_taken, mock_ended;

static uint64_t mock_system_in(const char *name)
{
	if (!strcmp(name, "s3_0_c12_c12_0"))
		return mock_taken;
	return strcmp(name, "id_aa64pfr0_el1") ? 0 : 1 << 24;
}

static void mock_system_out(const char *name, uint64_t value)
{
	if (!strcmp(name, "s3_0_c12_c12_1"))
		mock_ended = value;
}

#define GIC_SYSTEM_IN(name) mock_system_in(name)
#define GIC_SYSTEM_OUT(name, value) mock_system_out(name, value)
#include "../src/version2.c"
#include "../src/version3.c"

#include "../src/gic.c"
#include "../src/own.c"

/* Of a timer: 29, 30, 27 and 26, as levels. */
static const uint32_t timer_words[12] = {1, 13, 4, 1, 14, 4, 1, 11, 4, 1, 10, 4};

static struct arrow_arch_frame *timer_frame;
static unsigned int timer_calls;

static void timer_came(struct arrow_arch_frame *frame)
{
	timer_frame = frame;
	timer_calls++;
	ARROW_CHECK_UINT(mock_ended, 0);
	arrow_gic_own_end();
}

static void reset(const struct arrow_fdt_ops *kind)
{
	static const uint32_t last = 1 << 4;

	mock_reset(kind, MOCK_SECOND);
	memcpy(mock_second + 0x8, &last, sizeof(last));
	memcpy(mock_timer_words, timer_words, sizeof(timer_words));
	gic_distributor = NULL;
	mock_taken = mock_ended = 0;
	timer_calls = 0;
}

static int set(unsigned int index)
{
	return arrow_gic_set_own(&mock_timer, index, timer_came);
}

static void test_version_2(void)
{
	reset(&arrow_gic_a15);
	mock_distributor[0x800] = 0x01;
	ARROW_CHECK_INT(set(2), 0);
	ARROW_CHECK_UINT(mock_distributor_word(0x100), 1u << 27);
	ARROW_CHECK_UINT(mock_distributor_word(0x104), 0);
	ARROW_CHECK_UINT(mock_distributor_word(0), 1);
	/* which processor it goes to is not a question, and is not written */
	ARROW_CHECK_UINT((unsigned char)mock_distributor[0x800 + 27], 0);
	/* that interrupts come at all is not our business */
	ARROW_CHECK(mock_handler && !mock_on);
}

static void test_version_3(void)
{
	reset(&arrow_gic_v3);
	ARROW_CHECK_INT(set(2), 0);
	/* all of it is said to the redistributor */
	ARROW_CHECK_UINT(mock_in(mock_second, 0x10080), 1u << 27);
	ARROW_CHECK_UINT(mock_in(mock_second, 0x10100), 1u << 27);
	ARROW_CHECK_UINT(mock_distributor_word(0x100), 0);
	ARROW_CHECK_UINT(mock_distributor_word(0x6000 + 27 * 8), 0);
	ARROW_CHECK_UINT(mock_distributor_word(0), 0x13);
	ARROW_CHECK(mock_handler && !mock_on);
}

static void test_it_is_ended_by_who_serves_it(void)
{
	int frame;

	reset(&arrow_gic_v3);
	ARROW_CHECK_INT(set(2), 0);
	mock_taken = 27;
	ARROW_CHECK(mock_handler((struct arrow_arch_frame *)(void *)&frame));
	ARROW_CHECK_UINT(timer_calls, 1);
	ARROW_CHECK((void *)timer_frame == (void *)&frame);
	ARROW_CHECK_UINT(mock_ended, 27);
	mock_taken = 1023;
	ARROW_CHECK(mock_handler(NULL));
	ARROW_CHECK_UINT(timer_calls, 1);
	ARROW_CHECK_INT(mock_calls, 0);
}

static void test_beside_a_device(const struct arrow_fdt_ops *kind)
{
	reset(kind);
	ARROW_CHECK_INT(arrow_gic_set(&mock_serial, mock_came), 0);
	memset(mock_distributor + 0x180, 0, 16);
	ARROW_CHECK_INT(set(0), 0);
	/* the device's is not shut out again */
	ARROW_CHECK_UINT(mock_distributor_word(0x184), 0);
	ARROW_CHECK_UINT(mock_distributor_word(0x104), 1u << 1);
	mock_taken = 33;
	memcpy(mock_second + 0xc, &mock_taken, sizeof(uint32_t));
	ARROW_CHECK(mock_handler(NULL));
	ARROW_CHECK_INT(mock_calls, 1);
	ARROW_CHECK_UINT(timer_calls, 0);
	mock_taken = 29;
	mock_ended = 0;
	memcpy(mock_second + 0xc, &mock_taken, sizeof(uint32_t));
	ARROW_CHECK(mock_handler(NULL));
	ARROW_CHECK_INT(mock_calls, 1);
	ARROW_CHECK_UINT(timer_calls, 1);
}

static void test_beside_a_device_of_both_versions(void)
{
	test_beside_a_device(&arrow_gic_400);
	test_beside_a_device(&arrow_gic_v3);
}

static void test_interrupts_of_four_words(void)
{
	static const uint32_t words[12] = {1, 13, 4, 0, 1, 14, 4, 0, 1, 11, 1, 0};

	reset(&arrow_gic_v3);
	mock_cells[3] = 4;
	memcpy(mock_timer_words, words, sizeof(words));
	ARROW_CHECK_INT(set(2), 0);
	ARROW_CHECK_UINT(mock_in(mock_second, 0x10100), 1u << 27);
	/* this one is an edge */
	ARROW_CHECK_UINT(mock_in(mock_second, 0x10c04), 2u << 22);
}

static void expect_refused(unsigned int index)
{
	ARROW_CHECK_INT(set(index), -ENODEV);
	ARROW_CHECK(!mock_handler);
	ARROW_CHECK_UINT(mock_writes, 0);
}

static void test_what_is_refused(void)
{
	reset(NULL);
	expect_refused(2);
	reset(&arrow_gic_a15);
	mock_gic.address = 0;
	expect_refused(2);
	reset(&arrow_gic_a15);
	expect_refused(4);
	reset(&arrow_gic_a15);
	mock_is_for_it = false;
	expect_refused(2);
	/* one that others share, and a number that is none */
	reset(&arrow_gic_a15);
	mock_timer_words[6] = 0;
	expect_refused(2);
	reset(&arrow_gic_a15);
	mock_timer_words[7] = 16;
	expect_refused(2);
	/* a tree that says nonsense of words, or nothing */
	reset(&arrow_gic_a15);
	mock_cells[3] = 2;
	expect_refused(2);
	reset(&arrow_gic_a15);
	mock_cells[3] = 5;
	expect_refused(2);
	reset(&arrow_gic_a15);
	mock_cells_size = 0;
	ARROW_CHECK_INT(set(2), 0);
}

int main(void)
{
	ARROW_TEST(test_version_2);
	ARROW_TEST(test_version_3);
	ARROW_TEST(test_it_is_ended_by_who_serves_it);
	ARROW_TEST(test_beside_a_device_of_both_versions);
	ARROW_TEST(test_interrupts_of_four_words);
	ARROW_TEST(test_what_is_refused);
	return arrow_test_end();
}
