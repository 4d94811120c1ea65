/* SPDX-License-Identifier: BSD-3-Clause */
/* Strings in the guest, over the memory routines that are used there. */
#include <arrow/test.h>
#include <string.h>

static void test_copy_and_compare(void)
{
	char text[32] = "arrow";

	ARROW_CHECK_TEXT(strcat(text, " and bow"), "arrow and bow");
	ARROW_CHECK_UINT(strlcpy(text, "short", sizeof(text)), 5);
	ARROW_CHECK(strcmp(text, "shore") > 0);
	ARROW_CHECK_INT(strncasecmp("SHOrt", text, 5), 0);
	ARROW_CHECK(strstr("a needle in it", "needle") != NULL);
	ARROW_CHECK(strrchr("a/b/c", '/')[1] == 'c');
}

static void test_split(void)
{
	char text[] = "one, two,,three";
	char *rest;

	ARROW_CHECK_TEXT(strtok_r(text, ", ", &rest), "one");
	ARROW_CHECK_TEXT(strtok_r(NULL, ", ", &rest), "two");
	ARROW_CHECK_TEXT(strtok_r(NULL, ", ", &rest), "three");
	ARROW_CHECK_TEXT(strtok_r(NULL, ", ", &rest), NULL);
}

static void test_errors_have_words(void)
{
	ARROW_CHECK_TEXT(strerror(2), "No such file or directory");
	ARROW_CHECK_TEXT(strerror(9999), "Unknown error 9999");
}

int main(void)
{
	ARROW_TEST(test_copy_and_compare);
	ARROW_TEST(test_split);
	ARROW_TEST(test_errors_have_words);
	return arrow_test_end();
}
