/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The verdict, which is given once: each case runs in a process of its own and
 * what it writes comes back through a pipe, with where it went in front.
 */
#include <arrow/cmdline.h>
#include <arrow/console.h>
#include <arrow/errno.h>
#include <arrow/plat/verdict.h>
#include <arrow/test.h>
#include <arrow/verdict.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *mock_word;
static int mock_descriptor_result;
static int output;

const char *arrow_cmdline_take(const char *name)
{
	const char *word = strcmp(name, "arrow.run") == 0 ? mock_word : NULL;

	mock_word = NULL;
	return word;
}

void arrow_console_message(const char *text, size_t n)
{
	dprintf(output, "console:%.*s", (int)n, text);
}

int arrow_plat_verdict_write(int descriptor, const char *text, size_t n)
{
	if (mock_descriptor_result == 0)
		dprintf(output, "%d:%.*s", descriptor, (int)n, text);
	return mock_descriptor_result;
}

/* What @run writes when the command line says arrow.run=@word. */
static const char *written(const char *word, void (*run)(void))
{
	static char text[256];
	int ends[2];

	if (pipe(ends))
		return NULL;
	pid_t child = fork();

	if (child == 0) {
		output = ends[1];
		mock_word = word;
		run();
		_exit(0);
	}
	close(ends[1]);
	ssize_t n = read(ends[0], text, sizeof(text) - 1);

	text[n > 0 ? n : 0] = '\0';
	close(ends[0]);
	waitpid(child, NULL, 0);
	return text;
}

static void exit_7(void)
{
	arrow_verdict_init();
	arrow_verdict_exit(7);
}

static void exit_large(void)
{
	arrow_verdict_init();
	arrow_verdict_exit(256 + 255);
}

static void killed(void)
{
	arrow_verdict_init();
	arrow_verdict_signal(11);
}

static void panic_before_init(void)
{
	arrow_verdict_panic();
}

static void exit_then_panic(void)
{
	exit_7();
	arrow_verdict_panic();
	arrow_verdict_exit(0);
}

static void test_each_end_has_its_word(void)
{
	ARROW_CHECK_TEXT(written("3f9A", exit_7),
			 "console:arrow-exit 3f9A status=7\n");
	ARROW_CHECK_TEXT(written("3f9A", exit_large),
			 "console:arrow-exit 3f9A status=255\n");
	ARROW_CHECK_TEXT(written("0", killed),
			 "console:arrow-exit 0 signal=11\n");
	ARROW_CHECK_TEXT(written("0", panic_before_init),
			 "console:arrow-exit 0 panic\n");
}

static void test_only_first_counts(void)
{
	ARROW_CHECK_TEXT(written("ab", exit_then_panic),
			 "console:arrow-exit ab status=7\n");
}

static void test_without_word_nothing_is_written(void)
{
	ARROW_CHECK_TEXT(written(NULL, exit_then_panic), "");
}

static void test_malformed_word_counts_as_absent(void)
{
	static const char *const words[] = {
		"",	 "xyz",	  "12g",  ",3",	  "12,", "12,a",
		"12,3x", "12,-1", "12,12345", "12 ",
		"0123456789abcdef0123456789abcdef0",
	};

	for (size_t i = 0; i < ARROW_COUNT(words); i++)
		ARROW_CHECK_TEXT(written(words[i], exit_7), "");
}

static void test_longest_nonce(void)
{
	ARROW_CHECK_TEXT(
		written("0123456789abcdef0123456789ABCDEF", exit_large),
		"console:arrow-exit 0123456789abcdef0123456789ABCDEF "
		"status=255\n");
}

static void test_descriptor(void)
{
	if (!CONFIG_VERDICT_DESCRIPTOR) {
		ARROW_CHECK_TEXT(written("12,3", exit_7), "");
		return;
	}
	ARROW_CHECK_TEXT(written("12,3", exit_7),
			 "3:arrow-exit 12 status=7\n");
	ARROW_CHECK_TEXT(written("12,1023", killed),
			 "1023:arrow-exit 12 signal=11\n");
	mock_descriptor_result = -ENOSYS;
	ARROW_CHECK_TEXT(written("12,3", exit_7),
			 "console:arrow-exit 12 status=7\n");
	mock_descriptor_result = 0;
}

int main(void)
{
	ARROW_TEST(test_each_end_has_its_word);
	ARROW_TEST(test_only_first_counts);
	ARROW_TEST(test_without_word_nothing_is_written);
	ARROW_TEST(test_malformed_word_counts_as_absent);
	ARROW_TEST(test_longest_nonce);
	ARROW_TEST(test_descriptor);
	return arrow_test_end();
}
