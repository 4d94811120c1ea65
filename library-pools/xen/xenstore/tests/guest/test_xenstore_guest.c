/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The store where there is none, in a machine without Xen and in Xen's first
 * domain, and that of a domain beside it.
 */
#include <arrow/errno.h>
#include <arrow/hypercall.h>
#include <arrow/test.h>
#include <arrow/xenstore.h>

static void test_there_is_none(void)
{
	char to[16] = "untouched";

	ARROW_CHECK_INT(arrow_xenstore_read("name", to, sizeof(to)), -ENODEV);
	ARROW_CHECK_INT(arrow_xenstore_list("/", to, sizeof(to)), -ENODEV);
	ARROW_CHECK_INT(arrow_xenstore_write("data/a", "1", 1), -ENODEV);
	ARROW_CHECK_INT(arrow_xenstore_remove("data/a"), -ENODEV);
	ARROW_CHECK_TEXT(to, "untouched");
}

static void test_a_name(void)
{
	char to[256];

	ARROW_CHECK(arrow_xenstore_read("name", to, sizeof(to)) > 0);
	ARROW_CHECK_INT(arrow_xenstore_read("name", to, 1), -ERANGE);
	ARROW_CHECK_INT(arrow_xenstore_read("arrow/none", to, 9), -ENOENT);
}

/* Below `data` a domain may write. */
static void test_a_value_comes_back(void)
{
	static char value[1900];
	char to[16];

	for (size_t i = 0; i < sizeof(value); i++)
		value[i] = (char)('a' + i % 26);
	static char back[sizeof(value) + 1];

	ARROW_CHECK_INT(
		arrow_xenstore_write("data/arrow", value, sizeof(value)), 0);
	ARROW_CHECK_INT(arrow_xenstore_read("data/arrow", back, sizeof(back)),
			1900);
	ARROW_CHECK_MEMORY(back, value, sizeof(value));
	ARROW_CHECK_INT(arrow_xenstore_list("data", to, sizeof(to)), 6);
	ARROW_CHECK_MEMORY(to, "arrow", 6);
	ARROW_CHECK_INT(arrow_xenstore_remove("data/arrow"), 0);
	ARROW_CHECK_INT(arrow_xenstore_read("data/arrow", back, sizeof(back)),
			-ENOENT);
}

int main(void)
{
	if (arrow_hypercall_there() && !arrow_hypercall_is_dom0()) {
		ARROW_TEST(test_a_name);
		ARROW_TEST(test_a_value_comes_back);
	} else {
		ARROW_TEST(test_there_is_none);
	}
	return arrow_test_end();
}
