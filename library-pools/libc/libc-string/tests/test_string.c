/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * String functions against the host's: strings of few different characters,
 * so that matches, near misses and ties are frequent. Each string lies in a
 * block of exactly its size, which shows a read beyond it.
 */
#include "rename.h"

#include "../src/compare.c"
#include "../src/copy.c"
#include "../src/error.c"
#include "../src/search.c"
#include "../src/split.c"

#include <arrow/test.h>
#include <stdlib.h>

#define ROUNDS 20000
#define LENGTH_MAX 24

HOST(char *, stpcpy, char *, const char *);
HOST(char *, stpncpy, char *, const char *, size_t);
HOST(char *, strcat, char *, const char *);
HOST(char *, strchr, const char *, int);
HOST(char *, strchrnul, const char *, int);
HOST(char *, strerror, int);
HOST(char *, strncat, char *, const char *, size_t);
HOST(char *, strpbrk, const char *, const char *);
HOST(char *, strrchr, const char *, int);
HOST(char *, strsep, char **, const char *);
HOST(char *, strstr, const char *, const char *);
HOST(char *, strtok_r, char *, const char *, char **);
HOST(int, ffs, int);
HOST(int, strcasecmp, const char *, const char *);
HOST(int, strcmp, const char *, const char *);
HOST(int, strncasecmp, const char *, const char *, size_t);
HOST(int, strncmp, const char *, const char *, size_t);
HOST(size_t, strcspn, const char *, const char *);
HOST(size_t, strlen, const char *);
HOST(size_t, strnlen, const char *, size_t);
HOST(size_t, strspn, const char *, const char *);
HOST(void *, memccpy, void *, const void *, int, size_t);
HOST(void *, memchr, const void *, int, size_t);
HOST(void *, memmem, const void *, size_t, const void *, size_t);
HOST(void *, memrchr, const void *, int, size_t);

static char *a;
static char *b;
static size_t n;
static int c;

static int sign(int value)
{
	return (value > 0) - (value < 0);
}

static char *random_text(const char *alphabet)
{
	size_t letters = host_strlen(alphabet);
	size_t length = arrow_test_random() % LENGTH_MAX;
	char *text = malloc(length + 1);

	for (size_t i = 0; i < length; i++)
		text[i] = alphabet[arrow_test_random() % letters];
	text[length] = '\0';
	return text;
}

/* Run @check with fresh strings, a length and a character in the statics. */
static void repeat(void (*check)(void))
{
	for (int i = 0; i < ROUNDS; i++) {
		a = random_text(i & 1 ? "ab" : "aAbB\xe4\x7f");
		b = random_text(i & 1 ? "ab" : "aAbB\xe4\x7f");
		if (i & 2)
			b[host_strlen(b) / 4] = '\0';
		n = arrow_test_random() % (LENGTH_MAX + 4);
		c = "abAB\xe4"[arrow_test_random() % 6];
		check();
		free(a);
		free(b);
	}
}

static void check_comparison(void)
{
	ARROW_CHECK_INT(sign(strcmp(a, b)), sign(host_strcmp(a, b)));
	ARROW_CHECK_INT(sign(strcoll(a, b)), sign(host_strcmp(a, b)));
	ARROW_CHECK_INT(sign(strncmp(a, b, n)), sign(host_strncmp(a, b, n)));
	ARROW_CHECK_INT(sign(strcasecmp(a, b)), sign(host_strcasecmp(a, b)));
	ARROW_CHECK_INT(sign(strncasecmp(a, b, n)),
			sign(host_strncasecmp(a, b, n)));
}

static void test_comparison_is_the_hosts(void)
{
	repeat(check_comparison);
}

static void check_search(void)
{
	size_t length = host_strlen(a);

	ARROW_CHECK_UINT(strlen(a), length);
	ARROW_CHECK_UINT(strnlen(a, n), host_strnlen(a, n));
	ARROW_CHECK(strchr(a, c) == host_strchr(a, c));
	ARROW_CHECK(strchrnul(a, c) == host_strchrnul(a, c));
	ARROW_CHECK(strrchr(a, c) == host_strrchr(a, c));
	ARROW_CHECK(strstr(a, b) == host_strstr(a, b));
	ARROW_CHECK(memchr(a, c, length) == host_memchr(a, c, length));
	ARROW_CHECK(memrchr(a, c, length) == host_memrchr(a, c, length));
	ARROW_CHECK(memmem(a, length, b, host_strlen(b)) ==
		    host_memmem(a, length, b, host_strlen(b)));
}

static void test_search_is_the_hosts(void)
{
	repeat(check_search);
}

static void check_sets(void)
{
	ARROW_CHECK_UINT(strspn(a, b), host_strspn(a, b));
	ARROW_CHECK_UINT(strcspn(a, b), host_strcspn(a, b));
	ARROW_CHECK(strpbrk(a, b) == host_strpbrk(a, b));
}

static void test_sets_are_the_hosts(void)
{
	repeat(check_sets);
}

static void check_copies(void)
{
	char ours[4 * LENGTH_MAX] = "start";
	char theirs[4 * LENGTH_MAX] = "start";
	void *found;

	ARROW_CHECK(strcat(ours, a) == ours);
	host_strcat(theirs, a);
	ARROW_CHECK(strncat(ours, b, n) == ours);
	host_strncat(theirs, b, n);
	ARROW_CHECK_MEMORY(ours, theirs, sizeof(ours));

	ARROW_CHECK_INT(stpcpy(ours, a) - ours, host_stpcpy(theirs, a) - theirs);
	ARROW_CHECK(strcpy(ours, a) == ours);
	ARROW_CHECK_INT(stpncpy(ours, b, n) - ours,
			host_stpncpy(theirs, b, n) - theirs);
	ARROW_CHECK(strncpy(ours, b, n) == ours);
	ARROW_CHECK_MEMORY(ours, theirs, sizeof(ours));

	found = memccpy(ours, a, c, host_strlen(a));
	ARROW_CHECK_INT(found ? (char *)found - ours : -1,
			host_memccpy(theirs, a, c, host_strlen(a))
				? host_strchr(a, c) - a + 1
				: -1);
	ARROW_CHECK_MEMORY(ours, theirs, sizeof(ours));
}

static void test_copies_are_the_hosts(void)
{
	repeat(check_copies);
}

static void check_splitting(void)
{
	char ours[LENGTH_MAX];
	char theirs[LENGTH_MAX];
	char *our_rest = ours;
	char *their_rest = theirs;
	char *found;

	host_stpcpy(ours, a);
	host_stpcpy(theirs, a);
	do {
		found = strsep(&our_rest, b);
		ARROW_CHECK_TEXT(found, host_strsep(&their_rest, b));
	} while (found);

	host_stpcpy(ours, a);
	host_stpcpy(theirs, a);
	found = strtok_r(ours, b, &our_rest);
	ARROW_CHECK_TEXT(found, host_strtok_r(theirs, b, &their_rest));
	while (found) {
		found = strtok_r(NULL, b, &our_rest);
		ARROW_CHECK_TEXT(found, host_strtok_r(NULL, b, &their_rest));
	}
	ARROW_CHECK_TEXT(strtok_r(NULL, b, &our_rest), NULL);
}

static void test_splitting_is_the_hosts(void)
{
	repeat(check_splitting);
}

static void test_strtok_remembers_its_string(void)
{
	char text[] = " one  two ";

	ARROW_CHECK_TEXT(strtok(text, " "), "one");
	ARROW_CHECK_TEXT(strtok(NULL, " "), "two");
	ARROW_CHECK_TEXT(strtok(NULL, " "), NULL);
}

static void test_strlcpy_cuts_and_tells_the_whole_length(void)
{
	char text[4] = "xyz";

	ARROW_CHECK_UINT(strlcpy(text, "arrow", 0), 5);
	ARROW_CHECK_TEXT(text, "xyz");
	ARROW_CHECK_UINT(strlcpy(text, "arrow", sizeof(text)), 5);
	ARROW_CHECK_TEXT(text, "arr");
	ARROW_CHECK_UINT(strxfrm(text, "ok", sizeof(text)), 2);
	ARROW_CHECK_TEXT(text, "ok");
}

static void test_strlcat_cuts_and_tells_the_whole_length(void)
{
	char text[6] = "ar";

	ARROW_CHECK_UINT(strlcat(text, "rows", sizeof(text)), 6);
	ARROW_CHECK_TEXT(text, "arrow");
	ARROW_CHECK_UINT(strlcat(text, "more", 3), 7);
	ARROW_CHECK_TEXT(text, "arrow");
}

static void test_first_bit_is_the_hosts(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		int word = (int)(arrow_test_random() << arrow_test_random() % 64);

		ARROW_CHECK_INT(ffs(word), host_ffs(word));
	}
}

static void test_errors_that_are_known_read_as_on_the_host(void)
{
	for (int i = 0; i < 140; i++) {
		if (host_strncmp(strerror(i), "Unknown", 7) != 0)
			ARROW_CHECK_TEXT(strerror(i), host_strerror(i));
	}
	ARROW_CHECK_TEXT(strerror(58), "Unknown error 58");
	ARROW_CHECK_TEXT(strerror(-2147483647 - 1),
			 "Unknown error -2147483648");
	ARROW_CHECK_TEXT(strerror(2147483647), "Unknown error 2147483647");
}

int main(void)
{
	ARROW_TEST(test_comparison_is_the_hosts);
	ARROW_TEST(test_search_is_the_hosts);
	ARROW_TEST(test_sets_are_the_hosts);
	ARROW_TEST(test_copies_are_the_hosts);
	ARROW_TEST(test_splitting_is_the_hosts);
	ARROW_TEST(test_strtok_remembers_its_string);
	ARROW_TEST(test_strlcpy_cuts_and_tells_the_whole_length);
	ARROW_TEST(test_strlcat_cuts_and_tells_the_whole_length);
	ARROW_TEST(test_first_bit_is_the_hosts);
	ARROW_TEST(test_errors_that_are_known_read_as_on_the_host);
	return arrow_test_end();
}
