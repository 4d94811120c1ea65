/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Checked copies, against an architecture whose program has the memory of one
 * array, and one page at the very end of its addresses.
 */
#include <arrow/arch/copy.h>
#include <arrow/arch/layout.h>
#include <arrow/errno.h>
#include <arrow/test.h>
#include <arrow/user_memory.h>
#include <string.h>

#define END ((uintptr_t)ARROW_ARCH_USER_END)
#define LAST ((uintptr_t)4096)

static char program[64];
static char last_page[4096];
static unsigned int calls;

/* How many bytes of a range are the program's, and where they really lie. */
static char *reach(const void *address, size_t n, size_t *reachable)
{
	uintptr_t at = (uintptr_t)address;
	uintptr_t start = (uintptr_t)program;
	char *place = NULL;
	size_t room = 0;

	if (at >= start && at < start + sizeof(program)) {
		place = program + (at - start);
		room = sizeof(program) - (at - start);
	} else if (at >= END - LAST && at < END) {
		place = last_page + (at - (END - LAST));
		room = END - at;
	}
	*reachable = n < room ? n : room;
	return place;
}

static bool is_programs(const void *address)
{
	size_t n;

	return reach(address, 1, &n);
}

size_t arrow_arch_copy(void *to, const void *from, size_t n)
{
	size_t reachable = 0;

	calls++;
	if (is_programs(to))
		to = reach(to, n, &reachable);
	else
		from = reach(from, n, &reachable);
	if (reachable)
		memcpy(to, from, reachable);
	return n - reachable;
}

size_t arrow_arch_clear(void *at, size_t n)
{
	size_t reachable;
	char *place = reach(at, n, &reachable);

	calls++;
	if (reachable)
		memset(place, 0, reachable);
	return n - reachable;
}

ssize_t arrow_arch_copy_text(char *to, const char *from, size_t n)
{
	size_t reachable;
	const char *place = reach(from, n, &reachable);

	calls++;
	for (size_t i = 0; i < reachable; i++) {
		to[i] = place[i];
		if (!to[i])
			return (ssize_t)i;
	}
	return reachable == n ? (ssize_t)n : -EFAULT;
}

static uintptr_t at(size_t offset)
{
	return (uintptr_t)program + offset;
}

static void test_copies_go_both_ways(void)
{
	char here[4] = "";

	ARROW_CHECK_INT(arrow_user_write(at(2), "abc", 4), 0);
	ARROW_CHECK_TEXT(program + 2, "abc");
	ARROW_CHECK_INT(arrow_user_read(here, at(3), 3), 0);
	ARROW_CHECK_TEXT(here, "bc");
	ARROW_CHECK_INT(arrow_user_clear(at(3), 1), 0);
	ARROW_CHECK_TEXT(program + 2, "a");
}

static void test_what_is_not_mapped_is_refused(void)
{
	char here[8];

	ARROW_CHECK_INT(arrow_user_read(here, at(60), 8), -EFAULT);
	ARROW_CHECK_INT(arrow_user_write(at(60), here, 8), -EFAULT);
	ARROW_CHECK_INT(arrow_user_clear(at(60), 8), -EFAULT);
	ARROW_CHECK_INT(arrow_user_read(here, 0, 1), -EFAULT);
}

static void test_the_kernels_addresses_are_never_touched(void)
{
	static const uintptr_t starts[] = {END,
					   END - 3,
					   END + 1,
					   UINTPTR_MAX,
					   UINTPTR_MAX - 3,
					   (uintptr_t)1 << 63,
					   UINTPTR_MAX - (END - 1)};
	char here[8];

	calls = 0;
	for (size_t i = 0; i < ARROW_COUNT(starts); i++) {
		ARROW_CHECK_INT(arrow_user_check(starts[i], 8), -EFAULT);
		ARROW_CHECK_INT(arrow_user_read(here, starts[i], 8), -EFAULT);
		ARROW_CHECK_INT(arrow_user_write(starts[i], here, 8), -EFAULT);
		ARROW_CHECK_INT(arrow_user_clear(starts[i], 8), -EFAULT);
	}
	ARROW_CHECK_INT(arrow_user_read(here, at(0), SIZE_MAX), -EFAULT);
	ARROW_CHECK_INT(arrow_user_check(0, END + 1), -EFAULT);
	ARROW_CHECK_INT(arrow_user_text(here, END, 8), -EFAULT);
	ARROW_CHECK_INT(arrow_user_text(here, UINTPTR_MAX, 8), -EFAULT);
	ARROW_CHECK_UINT(calls, 0);
}

static void test_the_last_byte_is_the_programs(void)
{
	char here[4] = "";

	ARROW_CHECK_INT(arrow_user_check(0, END), 0);
	ARROW_CHECK_INT(arrow_user_check(END, 0), 0);
	ARROW_CHECK_INT(arrow_user_check(END - 1, 1), 0);
	ARROW_CHECK_INT(arrow_user_write(END - 3, "xyz", 3), 0);
	ARROW_CHECK_INT(arrow_user_read(here, END - 3, 3), 0);
	ARROW_CHECK_TEXT(here, "xyz");
}

static void test_texts_have_an_end(void)
{
	char here[8];

	strcpy(program + 10, "path");
	ARROW_CHECK_INT(arrow_user_text(here, at(10), 8), 4);
	ARROW_CHECK_TEXT(here, "path");
	ARROW_CHECK_INT(arrow_user_text(here, at(10), 5), 4);
	ARROW_CHECK_INT(arrow_user_text(here, at(10), 4), -ENAMETOOLONG);
	ARROW_CHECK_INT(arrow_user_text(here, at(14), 1), 0);
	ARROW_CHECK_INT(arrow_user_text(here, at(14), 0), -ENAMETOOLONG);
	ARROW_CHECK_INT(arrow_user_text(here, 0, 8), -EFAULT);
}

static void test_texts_at_the_end_of_addresses(void)
{
	char here[8];

	memcpy(last_page + LAST - 3, "xyz", 3);
	ARROW_CHECK_INT(arrow_user_text(here, END - 3, 8), -EFAULT);
	ARROW_CHECK_INT(arrow_user_text(here, END - 3, 3), -ENAMETOOLONG);
	last_page[LAST - 1] = '\0';
	ARROW_CHECK_INT(arrow_user_text(here, END - 3, 8), 2);
	ARROW_CHECK_TEXT(here, "xy");
}

int main(void)
{
	ARROW_TEST(test_copies_go_both_ways);
	ARROW_TEST(test_what_is_not_mapped_is_refused);
	ARROW_TEST(test_the_kernels_addresses_are_never_touched);
	ARROW_TEST(test_the_last_byte_is_the_programs);
	ARROW_TEST(test_texts_have_an_end);
	ARROW_TEST(test_texts_at_the_end_of_addresses);
	return arrow_test_end();
}
