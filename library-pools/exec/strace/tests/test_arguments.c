/* SPDX-License-Identifier: BSD-3-Clause */
/* Lines of calls; the program's memory is the test's own. */
#include <arrow/errno.h>
#include <arrow/test.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../src/arguments.c"
#include "../src/calls.c"
#include "../src/line.c"
#include "../src/names.c"

/* Addresses below cannot be read. */
#define MOCK_MAPPED 0x10000

int arrow_vsnprintf(char *buffer, size_t size, const char *format,
		    va_list args)
{
	return vsnprintf(buffer, size, format, args);
}

int arrow_user_check(uintptr_t at, size_t n)
{
	return at + n < at ? -EFAULT : 0;
}

long arrow_user_read(void *to, uintptr_t from, size_t n)
{
	if (from < MOCK_MAPPED)
		return -EFAULT;
	memcpy(to, (const void *)from, n);
	return 0;
}

ssize_t arrow_arch_copy_text(char *to, const char *from, size_t n)
{
	if ((uintptr_t)from < MOCK_MAPPED)
		return -EFAULT;
	for (size_t i = 0; i < n; i++) {
		to[i] = from[i];
		if (!from[i])
			return (ssize_t)i;
	}
	return (ssize_t)n;
}

static struct strace_line line;

static const char *said(struct strace_call call)
{
	line.length = 0;
	line.text[0] = '\0';
	arguments_add_call(&line, &call);
	return line.text;
}

/* A call that is over, with its arguments. */
#define CALL(call_name, call_result, ...) \
	said((struct strace_call){ .name = call_name, .done = true, \
				   .result = call_result, \
				   .arguments = { __VA_ARGS__ } })

static long at(const void *memory)
{
	return (long)memory;
}

static void test_texts_are_quoted_and_cut(void)
{
	static const char odd[] = "a\"\\\n\t\x01\xff";
	static const char text[] = "0123456789012345678901234567890123456789"
				   "01234567X";

	ARROW_CHECK_TEXT(CALL("chdir", 0, at("/tmp")), "chdir(\"/tmp\") = 0");
	ARROW_CHECK_TEXT(CALL("chdir", 0, at(odd)),
			 "chdir(\"a\\\"\\\\\\n\\t\\x01\\xff\") = 0");
	ARROW_CHECK_TEXT(CALL("chdir", 0, at(text)),
			 "chdir(\"0123456789012345678901234567890123456789"
			 "01234567\"...) = 0");
	ARROW_CHECK_TEXT(CALL("chdir", 0, at(text + 1)),
			 "chdir(\"123456789012345678901234567890123456789"
			 "01234567X\") = 0");
	ARROW_CHECK_TEXT(CALL("chdir", -EFAULT, 8), "chdir(0x8) = -1 EFAULT");
	ARROW_CHECK_TEXT(CALL("chdir", -EFAULT, 0), "chdir(NULL) = -1 EFAULT");
	ARROW_CHECK_TEXT(CALL("chdir", -EFAULT, -1),
			 "chdir(0xffffffffffffffff) = -1 EFAULT");
}

static void test_flags_have_names(void)
{
	ARROW_CHECK_TEXT(CALL("openat", 3, -100, at("x"), 0100 | 01000 | 1,
			      0644),
			 "openat(AT_FDCWD, \"x\", O_WRONLY|O_CREAT|O_TRUNC, "
			 "0644) = 3");
	ARROW_CHECK_TEXT(CALL("open", -ENOENT, at("x"), 020200002, 0),
			 "open(\"x\", O_RDWR|O_TMPFILE, 0) = -1 ENOENT");
	ARROW_CHECK_TEXT(CALL("open", 3, at("x"), 0x40000000, 0),
			 "open(\"x\", O_RDONLY|0x40000000, 0) = 3");
	ARROW_CHECK_TEXT(CALL("mmap", 0x7f0000000000, 0, 4096, 3, 0x22, -1, 0),
			 "mmap(NULL, 4096, PROT_READ|PROT_WRITE, "
			 "MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7f0000000000");
	ARROW_CHECK_TEXT(CALL("mprotect", 0, 0x1000, 4096, 0),
			 "mprotect(0x1000, 4096, PROT_NONE) = 0");
	ARROW_CHECK_TEXT(CALL("unlinkat", 0, 5, at("d"), 0x200),
			 "unlinkat(5, \"d\", AT_REMOVEDIR) = 0");
	ARROW_CHECK_TEXT(CALL("unlinkat", 0, 5, at("d"), 0),
			 "unlinkat(5, \"d\", 0) = 0");
	ARROW_CHECK_TEXT(CALL("mmap", -EINVAL, 0, 0, 1, 0, 3, 0),
			 "mmap(NULL, 0, PROT_READ, 0, 3, 0) = -1 EINVAL");
}

static void test_numbers_have_names(void)
{
	ARROW_CHECK_TEXT(CALL("kill", 0, 1, 15), "kill(1, SIGTERM) = 0");
	ARROW_CHECK_TEXT(CALL("kill", 0, -1, 40), "kill(-1, 40) = 0");
	ARROW_CHECK_TEXT(CALL("lseek", 5, 3, -4, 2),
			 "lseek(3, -4, SEEK_END) = 5");
	ARROW_CHECK_TEXT(CALL("lseek", -EINVAL, 3, 4, 9),
			 "lseek(3, 4, 9) = -1 EINVAL");
	ARROW_CHECK_TEXT(CALL("ioctl", -ENOTTY, 1, 0x5413, 0),
			 "ioctl(1, TIOCGWINSZ, NULL) = -1 ENOTTY");
	ARROW_CHECK_TEXT(CALL("ioctl", 0, 1, 0x1234, 0),
			 "ioctl(1, 0x1234, NULL) = 0");
	ARROW_CHECK_TEXT(CALL("prctl", 0, 16, 2), "prctl(PR_GET_NAME, 0x2) = 0");
	ARROW_CHECK_TEXT(CALL("umask", 022, 077), "umask(077) = 022");
}

static void test_buffers_are_read_when_they_hold_something(void)
{
	static const char buffer[] = "0123456789abcdef0123456789abcdefX";

	ARROW_CHECK_TEXT(CALL("write", 3, 1, at("abc"), 3),
			 "write(1, \"abc\", 3) = 3");
	ARROW_CHECK_TEXT(CALL("write", 33, 1, at(buffer), 33),
			 "write(1, \"0123456789abcdef0123456789abcdef\"..., 33)"
			 " = 33");
	ARROW_CHECK_TEXT(CALL("read", 2, 0, at(buffer), 10),
			 "read(0, \"01\", 10) = 2");
	ARROW_CHECK_TEXT(CALL("read", 0, 0, at(buffer), 10),
			 "read(0, \"\", 10) = 0");
	ARROW_CHECK_TEXT(CALL("read", -EFAULT, 0, 16, 10),
			 "read(0, 0x10, 10) = -1 EFAULT");
	ARROW_CHECK_TEXT(CALL("getcwd", 2, at("/"), 10), "getcwd(\"/\", 10) = 2");
}

static void test_times_and_vectors(void)
{
	static const int64_t time[2] = { 5, 7 };
	const uint64_t parts[8] = { (uint64_t)at("ab"), 2, (uint64_t)at("c"),
				    1, 8, 3, 9, 9 };

	ARROW_CHECK_TEXT(CALL("clock_gettime", 0, 1, at(time)),
			 "clock_gettime(CLOCK_MONOTONIC, {5, 7}) = 0");
	ARROW_CHECK_TEXT(CALL("clock_gettime", -EINVAL, 99, at(NULL)),
			 "clock_gettime(99, NULL) = -1 EINVAL");
	ARROW_CHECK_TEXT(CALL("nanosleep", 0, at(time), 0),
			 "nanosleep({5, 7}, NULL) = 0");
	ARROW_CHECK_TEXT(CALL("writev", 3, 1, at(parts), 2),
			 "writev(1, [\"ab\", \"c\"], 2) = 3");
	ARROW_CHECK_TEXT(CALL("writev", 3, 1, at(parts), 4),
			 "writev(1, [\"ab\", \"c\", 0x8, ...], 4) = 3");
	ARROW_CHECK_TEXT(CALL("writev", -EFAULT, 1, 8, 2),
			 "writev(1, [...], 2) = -1 EFAULT");
	ARROW_CHECK_TEXT(CALL("writev", 0, 1, 8, 0), "writev(1, [], 0) = 0");
}

static void test_calls_that_are_not_known_or_not_over(void)
{
	ARROW_CHECK_TEXT(CALL("bpf", -ENOSYS, 1, 2, 3, 4, 5, 6),
			 "bpf(0x1, 0x2, 0x3, 0x4, 0x5, 0x6) = -1 ENOSYS");
	ARROW_CHECK_TEXT(CALL("getpid", 1), "getpid() = 1");
	ARROW_CHECK_TEXT(CALL("getpid", -4095), "getpid() = -1 error");
	ARROW_CHECK_TEXT(CALL("getpid", -4096), "getpid() = -4096");
	ARROW_CHECK_TEXT(said((struct strace_call){ .name = "exit",
						    .arguments = { 7 } }),
			 "exit(7) = ?");
	ARROW_CHECK_TEXT(said((struct strace_call){ .name = "read",
						    .arguments = { 1, 16, 3 } }),
			 "read(1, 0x10, 3) = ?");
}

static void test_names_of_errors(void)
{
	ARROW_CHECK_TEXT(names_error(1), "EPERM");
	ARROW_CHECK_TEXT(names_error(38), "ENOSYS");
	ARROW_CHECK_TEXT(names_error(41), NULL);
	ARROW_CHECK_TEXT(names_error(133), "EHWPOISON");
	ARROW_CHECK_TEXT(names_error(134), NULL);
	ARROW_CHECK_TEXT(names_error(0), NULL);
}

/* Every letter is one that is known, so that no call is printed wrongly. */
static void test_signatures_are_well_formed(void)
{
	for (size_t i = 0; i < ARROW_COUNT(calls); i++) {
		const char *letter = calls[i].signature;

		ARROW_CHECK(!i || strcmp(calls[i - 1].name, calls[i].name) < 0);
		ARROW_CHECK(strspn(letter, "dloxpsbtvBSTacfFgikmrw") <=
			    ARGUMENTS_MAX);
		letter += strspn(letter, "dloxpsbtvBSTacfFgikmrw");
		ARROW_CHECK(!*letter || (letter[0] == ':' && !letter[2] &&
					 strchr("po", letter[1])));
	}
}

static void test_a_long_line_is_cut(void)
{
	static char text[49];

	memset(text, 1, 48);
	CALL("rename", 0, at(text), at(text));
	ARROW_CHECK_UINT(line.length, LINE_MAX);
	ARROW_CHECK_UINT(strlen(line.text), LINE_MAX);
}

int main(void)
{
	ARROW_TEST(test_texts_are_quoted_and_cut);
	ARROW_TEST(test_flags_have_names);
	ARROW_TEST(test_numbers_have_names);
	ARROW_TEST(test_buffers_are_read_when_they_hold_something);
	ARROW_TEST(test_times_and_vectors);
	ARROW_TEST(test_calls_that_are_not_known_or_not_over);
	ARROW_TEST(test_names_of_errors);
	ARROW_TEST(test_signatures_are_well_formed);
	ARROW_TEST(test_a_long_line_is_cut);
	return arrow_test_end();
}
