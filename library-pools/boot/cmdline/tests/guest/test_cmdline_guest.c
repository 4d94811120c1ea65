/* SPDX-License-Identifier: BSD-3-Clause */
/* What a running program sees of the command line it was started with. */
#include <arrow/cmdline.h>
#include <arrow/test.h>

static void test_nonce_is_hidden(void)
{
	unsigned int cursor = 0;

	ARROW_CHECK(!arrow_cmdline_find("arrow.run"));
	ARROW_CHECK(!arrow_cmdline_next("arrow.run", &cursor));
}

static void test_unknown_words_are_not_there(void)
{
	ARROW_CHECK(!arrow_cmdline_find("no.such.word"));
}

int main(void)
{
	ARROW_TEST(test_nonce_is_hidden);
	ARROW_TEST(test_unknown_words_are_not_there);
	return arrow_test_end();
}
