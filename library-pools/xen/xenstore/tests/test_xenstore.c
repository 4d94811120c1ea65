/* SPDX-License-Identifier: BSD-3-Clause */
/* Calls against a store that keeps to the protocol, and where there is none. */
#include <arrow/test.h>

#include "../src/error.c"
#include "../src/message.c"
#include "../src/ring.c"
#include "../src/ring_hvm.c"
#include "../src/stream.c"
#include "../src/xenstore.c"

#include "model_store.h"

static char to[8192];

static void set_up(void)
{
	memset(store_nodes, 0, sizeof(store_nodes));
	store_have = store_out_size = store_out_given = 0;
	store_part = SIZE_MAX;
	memset(&below.page, 0, sizeof(below.page));
	below.page.requests_taken = below.page.requests_given = UINT32_MAX - 9;
	below.page.answers_taken = below.page.answers_given = UINT32_MAX - 9;
	below_other_end = store_act;
	xenstore_state = XENSTORE_UNKNOWN;
	store_set("name", "hello", 5);
}

static void expect_no_store(void)
{
	xenstore_state = XENSTORE_UNKNOWN;
	ARROW_CHECK_INT(arrow_xenstore_read("name", to, 9), -ENODEV);
	ARROW_CHECK_INT(arrow_xenstore_list("name", to, 9), -ENODEV);
	ARROW_CHECK_INT(arrow_xenstore_write("name", "a", 1), -ENODEV);
	ARROW_CHECK_INT(arrow_xenstore_remove("name"), -ENODEV);
}

static void test_where_there_is_no_store(void)
{
	below_there = false;
	expect_no_store();
	below_there = true;
	below_no_page = true;
	expect_no_store();
	below_no_page = false;
	below_port = 0;
	expect_no_store();
	below_port = 4096;
	expect_no_store();
	below_port = UINT64_C(1) << 32 | BELOW_PORT;
	expect_no_store();
	below_port = BELOW_PORT;
	ARROW_CHECK_UINT(below_notified, 0);
}

static void test_a_value(void)
{
	set_up();
	memset(to, 'x', sizeof(to));
	ARROW_CHECK_INT(arrow_xenstore_read("name", to, 6), 5);
	ARROW_CHECK_MEMORY(to, "hello\0x", 7);
	ARROW_CHECK(below_notified > 0);
}

static void test_a_value_that_does_not_fit(void)
{
	set_up();
	memset(to, 'x', sizeof(to));
	ARROW_CHECK_INT(arrow_xenstore_read("name", to, 5), -ERANGE);
	ARROW_CHECK_INT(to[5], 'x');
	ARROW_CHECK_INT(arrow_xenstore_read("name", to, 0), -ERANGE);
	ARROW_CHECK_INT(arrow_xenstore_read("name", to, 6), 5);
}

static void test_errors_come_by_their_names(void)
{
	set_up();
	ARROW_CHECK_INT(arrow_xenstore_read("none", to, 9), -ENOENT);
	ARROW_CHECK_INT(arrow_xenstore_list("none", to, 9), -ENOENT);
	ARROW_CHECK_INT(arrow_xenstore_remove("none"), -ENOENT);
	ARROW_CHECK_INT(arrow_xenstore_read("name", to, 9), 5);
}

static void test_what_is_written_is_there(void)
{
	set_up();
	ARROW_CHECK_INT(arrow_xenstore_write("data/a", "1\0002", 3), 0);
	ARROW_CHECK_INT(arrow_xenstore_read("data/a", to, 9), 3);
	ARROW_CHECK_MEMORY(to, "1\0002", 4);
	ARROW_CHECK_INT(arrow_xenstore_write("data/a", NULL, 0), 0);
	ARROW_CHECK_INT(arrow_xenstore_read("data/a", to, 9), 0);
	ARROW_CHECK_INT(arrow_xenstore_remove("data/a"), 0);
	ARROW_CHECK_INT(arrow_xenstore_read("data/a", to, 9), -ENOENT);
}

static void test_children(void)
{
	set_up();
	ARROW_CHECK_INT(arrow_xenstore_list("name", to, 9), 0);
	store_set("name/a", "", 0);
	store_set("name/bc", "", 0);
	ARROW_CHECK_INT(arrow_xenstore_list("name", to, 5), 5);
	ARROW_CHECK_MEMORY(to, "a\0bc", 5);
	ARROW_CHECK_INT(arrow_xenstore_list("name", to, 4), -ERANGE);
	ARROW_CHECK_INT(arrow_xenstore_list("name", NULL, 0), -ERANGE);
}

/* More than a ring holds, in parts of all sizes. */
static void test_long_messages_come_and_go_in_parts(void)
{
	static const size_t parts[] = {100, 111, 1000, 1023, 1024, SIZE_MAX};
	static char value[4091];

	for (size_t i = 0; i < sizeof(value); i++)
		value[i] = (char)(i * 7 + i / 256);
	for (unsigned int i = 0; i < ARROW_COUNT(parts); i++) {
		set_up();
		store_part = parts[i];
		ARROW_CHECK_INT(arrow_xenstore_write("long", value, 4091), 0);
		ARROW_CHECK_INT(arrow_xenstore_read("long", to, 4092), 4091);
		ARROW_CHECK_MEMORY(to, value, 4091);
	}
}

static void test_short_parts(void)
{
	for (store_part = 1; store_part < 40; store_part++) {
		size_t part = store_part;

		set_up();
		store_part = part;
		ARROW_CHECK_INT(arrow_xenstore_read("name", to, 9), 5);
		ARROW_CHECK_MEMORY(to, "hello", 6);
	}
}

static void test_what_no_message_can_carry(void)
{
	static char path[5000];

	set_up();
	memset(path, 'p', sizeof(path) - 1);
	below_notified = 0;
	ARROW_CHECK_INT(arrow_xenstore_write("long", to, 4092), -E2BIG);
	ARROW_CHECK_INT(arrow_xenstore_write("long", to, SIZE_MAX), -E2BIG);
	ARROW_CHECK_INT(arrow_xenstore_read(path, to, 9), -E2BIG);
	path[4096] = '\0';
	ARROW_CHECK_INT(arrow_xenstore_remove(path), -E2BIG);
	ARROW_CHECK_UINT(below_notified, 0);
	path[4095] = '\0';
	ARROW_CHECK_INT(arrow_xenstore_remove(path), -ENOENT);
}

static void test_events_are_passed_over(void)
{
	set_up();
	store_events = 20;
	ARROW_CHECK_INT(arrow_xenstore_read("name", to, 9), 5);
	ARROW_CHECK_UINT(store_events, 0);
	store_events = 1;
	ARROW_CHECK_INT(arrow_xenstore_read("none", to, 9), -ENOENT);
}

/* Somebody before us was not answered yet when we began. */
static void test_old_answers_are_passed_over(void)
{
	set_up();
	below_give("old bytes", 9);
	ARROW_CHECK_INT(arrow_xenstore_read("name", to, 9), 5);
}

int main(void)
{
	ARROW_TEST(test_where_there_is_no_store);
	ARROW_TEST(test_a_value);
	ARROW_TEST(test_a_value_that_does_not_fit);
	ARROW_TEST(test_errors_come_by_their_names);
	ARROW_TEST(test_what_is_written_is_there);
	ARROW_TEST(test_children);
	ARROW_TEST(test_long_messages_come_and_go_in_parts);
	ARROW_TEST(test_short_parts);
	ARROW_TEST(test_what_no_message_can_carry);
	ARROW_TEST(test_events_are_passed_over);
	ARROW_TEST(test_old_answers_are_passed_over);
	return arrow_test_end();
}
