/* SPDX-License-Identifier: BSD-3-Clause */
/* Every class for every character, against the host's in its C locale. */
#define isalnum libc_isalnum
#define isalpha libc_isalpha
#define isascii libc_isascii
#define isblank libc_isblank
#define iscntrl libc_iscntrl
#define isdigit libc_isdigit
#define isgraph libc_isgraph
#define islower libc_islower
#define isprint libc_isprint
#define ispunct libc_ispunct
#define isspace libc_isspace
#define isupper libc_isupper
#define isxdigit libc_isxdigit
#define tolower libc_tolower
#define toupper libc_toupper

#include "../src/ctype.c"

#include <arrow/test.h>

/* Compare one function with the host's of that name. */
#define CHECK_CLASS(name)                                             \
	do {                                                          \
		extern int host_##name(int) __asm__(#name);           \
		for (int c = -1; c < 256; c++)                        \
			ARROW_CHECK_INT(libc_##name(c) != 0,          \
					host_##name(c) != 0);         \
	} while (0)

static void test_classes_are_the_hosts(void)
{
	CHECK_CLASS(isalnum);
	CHECK_CLASS(isalpha);
	CHECK_CLASS(isascii);
	CHECK_CLASS(isblank);
	CHECK_CLASS(iscntrl);
	CHECK_CLASS(isdigit);
	CHECK_CLASS(isgraph);
	CHECK_CLASS(islower);
	CHECK_CLASS(isprint);
	CHECK_CLASS(ispunct);
	CHECK_CLASS(isspace);
	CHECK_CLASS(isupper);
	CHECK_CLASS(isxdigit);
}

static void test_case_is_the_hosts(void)
{
	extern int host_tolower(int) __asm__("tolower");
	extern int host_toupper(int) __asm__("toupper");

	for (int c = -1; c < 256; c++) {
		ARROW_CHECK_INT(tolower(c), host_tolower(c));
		ARROW_CHECK_INT(toupper(c), host_toupper(c));
	}
}

static void test_any_int_may_be_asked_for(void)
{
	ARROW_CHECK_INT(isalpha(1 << 30), 0);
	ARROW_CHECK_INT(isspace(-1000), 0);
	ARROW_CHECK_INT(tolower(-1000), -1000);
}

int main(void)
{
	ARROW_TEST(test_classes_are_the_hosts);
	ARROW_TEST(test_case_is_the_hosts);
	ARROW_TEST(test_any_int_may_be_asked_for);
	return arrow_test_end();
}
