/* SPDX-License-Identifier: BSD-3-Clause */
/* What is wished on the command line and through the device. */
#include <arrow/ending.h>
#include <arrow/errno.h>
#include <arrow/fail_alloc.h>
#include <arrow/pmm.h>
#include <arrow/pmm_fail.h>
#include <arrow/test.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct arrow_pmm_fail arrow_pmm_fail;

static const char *mock_wish;
static char mock_said[256];
static struct arrow_ending_hook *mock_hook;

const char *arrow_cmdline_find(const char *name)
{
	return strcmp(name, "arrow.fail-alloc") == 0 ? mock_wish : NULL;
}

void arrow_ending_add(struct arrow_ending_hook *hook)
{
	mock_hook = hook;
}

void arrow_print(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	vsnprintf(mock_said, sizeof(mock_said), format, args);
	va_end(args);
}

int arrow_snprintf(char *buffer, size_t size, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	int n = vsnprintf(buffer, size, format, args);

	va_end(args);
	return n;
}

void arrow_pmm_stats(struct arrow_pmm_stats *stats)
{
	*stats = (struct arrow_pmm_stats){.used = 77};
}

/* The program's memory ends behind so many bytes. */
static size_t mock_reach = SIZE_MAX;

static size_t mock_move(struct arrow_io *io, size_t n)
{
	if (n > mock_reach)
		n = mock_reach;
	io->left -= n;
	io->offset += n;
	return n;
}

size_t arrow_io_put(struct arrow_io *io, const void *from, size_t n)
{
	char *to = (char *)io->one.address + io->offset;

	n = mock_move(io, n);
	memcpy(to, from, n);
	return n;
}

size_t arrow_io_get(struct arrow_io *io, void *to, size_t n)
{
	const char *from = (const char *)io->one.address + io->offset;

	n = mock_move(io, n);
	memcpy(to, from, n);
	return n;
}

static void start(const char *wish)
{
	arrow_pmm_fail = (struct arrow_pmm_fail){.count = 4};
	mock_wish = wish;
	mock_said[0] = '\0';
	mock_hook = NULL;
	ARROW_CHECK_INT(arrow_fail_alloc_init(), 0);
}

static void test_command_line(void)
{
	start(NULL);
	ARROW_CHECK(!mock_hook);
	start("17");
	ARROW_CHECK_UINT(arrow_pmm_fail.at, 17);
	ARROW_CHECK(!arrow_pmm_fail.stays);
	ARROW_CHECK_TEXT(mock_said, "");
	start("17+");
	ARROW_CHECK_UINT(arrow_pmm_fail.at, 17);
	ARROW_CHECK(arrow_pmm_fail.stays);
	start("0");
	ARROW_CHECK_UINT(arrow_pmm_fail.at, 0);
	ARROW_CHECK(mock_hook);
	start("3");
	ARROW_CHECK_TEXT(mock_said,
			 "arrow.fail-alloc: 4 allocations came before");
}

static void test_wrong_numbers_are_told(void)
{
	static const char *const wrong[] = {
		"", "+", "x", "1x", "1++", "-1", "1234567890123456789",
	};

	for (size_t i = 0; i < ARROW_COUNT(wrong); i++) {
		start(wrong[i]);
		ARROW_CHECK_TEXT(mock_said,
				 "arrow.fail-alloc ignored: not a number");
		ARROW_CHECK_UINT(arrow_pmm_fail.at, 0);
		ARROW_CHECK(!mock_hook);
	}
}

static void test_report(void)
{
	start("9+");
	arrow_pmm_fail.count = 12;
	arrow_pmm_fail.failed = 4;
	mock_hook->run();
	ARROW_CHECK_TEXT(mock_said, "allocations: 12, 4 failed");
	ARROW_CHECK_UINT(arrow_pmm_fail.at, 0);
}

static ssize_t device(ssize_t (*op)(struct arrow_file *file,
				    struct arrow_io *io),
		      const char *text, size_t size)
{
	struct arrow_io io = {.left = size, .one = {(uintptr_t)text, size}};

	return op(NULL, &io);
}

static ssize_t wish(const char *text)
{
	return device(arrow_fail_alloc_device.write, text, strlen(text));
}

static void test_wishes_of_the_program(void)
{
	start("1+");
	ARROW_CHECK_INT(wish("3\n"), 2);
	ARROW_CHECK_UINT(arrow_pmm_fail.at, 7);
	ARROW_CHECK(!arrow_pmm_fail.stays);
	ARROW_CHECK_INT(wish("0"), 1);
	ARROW_CHECK_UINT(arrow_pmm_fail.at, 0);
	ARROW_CHECK_INT(wish(""), -EINVAL);
	ARROW_CHECK_INT(wish("3 4"), -EINVAL);
	ARROW_CHECK_INT(wish("12345678901234567890"), -EINVAL);
	mock_reach = 1;
	ARROW_CHECK_INT(wish("12"), -EFAULT);
	mock_reach = SIZE_MAX;
}

static void test_state_for_the_program(void)
{
	char text[32] = "";

	start(NULL);
	arrow_pmm_fail.blocks = -2;
	ARROW_CHECK_INT(device(arrow_fail_alloc_device.read, text, 31), 8);
	ARROW_CHECK_TEXT(text, "0 -2 77\n");
	ARROW_CHECK_INT(wish("5"), 1);
	ARROW_CHECK_INT(device(arrow_fail_alloc_device.read, text, 1), 1);
	ARROW_CHECK_INT(text[0], '5');
	ARROW_CHECK_INT(device(arrow_fail_alloc_device.read, text, 0), 0);
	mock_reach = 0;
	ARROW_CHECK_INT(device(arrow_fail_alloc_device.read, text, 4), -EFAULT);
	mock_reach = SIZE_MAX;
}

int main(void)
{
	ARROW_TEST(test_command_line);
	ARROW_TEST(test_wrong_numbers_are_told);
	ARROW_TEST(test_report);
	ARROW_TEST(test_wishes_of_the_program);
	ARROW_TEST(test_state_for_the_program);
	return arrow_test_end();
}
