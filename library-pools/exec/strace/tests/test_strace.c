/* SPDX-License-Identifier: BSD-3-Clause */
/* Which calls go through the tracer, and what it is told. */
#include <arrow/errno.h>
#include <arrow/test.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../src/strace.c"

static const char *mock_wish;
static char mock_said[512];
static struct arrow_ending_hook *mock_hook;

const int16_t *arrow_syscall_active;
void (*arrow_syscall_on_missing)(const long arguments[6], long number);

const char *arrow_cmdline_find(const char *name)
{
	ARROW_CHECK_TEXT(name, "arrow.strace");
	return mock_wish;
}

void arrow_ending_add(struct arrow_ending_hook *hook)
{
	mock_hook = hook;
}

void arrow_print(const char *format, ...)
{
	size_t n = strlen(mock_said);
	va_list args;

	va_start(args, format);
	n += (size_t)vsnprintf(mock_said + n, sizeof(mock_said) - n, format,
			       args);
	va_end(args);
	snprintf(mock_said + n, sizeof(mock_said) - n, "\n");
}

void arguments_add_call(struct strace_line *line,
			const struct strace_call *call)
{
	line->length = (size_t)snprintf(
		line->text, sizeof(line->text), "%s(%ld %ld) %s %ld",
		call->name, call->arguments[0], call->arguments[5],
		call->done ? "=" : "...", call->result);
}

long arrow_syscall_missing(long a, long b, long c, long d, long e, long f,
			   long number)
{
	if (arrow_syscall_on_missing)
		arrow_syscall_on_missing((const long[6]){ a, b, c, d, e, f },
					 number);
	return -ENOSYS;
}

long serve_sum(long a, long b, long c, long d, long e, long f);
long serve_end(long a, long b, long c, long d, long e, long f);

long serve_sum(long a, long b, long c, long d, long e, long f)
{
	return a + b + c + d + e + f;
}

/* A call in the midst of which the program ends. */
long serve_end(long a, long b, long c, long d, long e, long f)
{
	mock_hook->run();
	return serve_sum(a, b, c, d, e, f);
}

/* As the generator writes it. */
__asm__("\t.section .text.arrow_gen_syscalls, \"ax\"\n"
	"\t.balign 2\n"
	"\t.globl arrow_gen_syscalls\n"
	"arrow_gen_syscalls:\n"
	"\t.short serve_sum - arrow_gen_syscalls\n"
	"\t.short arrow_syscall_missing - arrow_gen_syscalls\n"
	"\t.short serve_end - arrow_gen_syscalls\n"
	"\t.text\n");
const unsigned long arrow_gen_syscall_count = 3;
const unsigned long arrow_gen_syscall_gap = 2;
const unsigned long arrow_gen_syscall_gap_size = 1;
const char *const arrow_gen_syscall_names[] = { "sum", "hole", "gap", "end",
					       "far" };
const unsigned long arrow_gen_syscall_name_count = 5;

typedef long strace_function(long a, long b, long c, long d, long e, long f,
			     long number);

/* Call as the architecture's entry does. */
static long call(long number)
{
	strace_function *function;

	mock_said[0] = '\0';
	unsigned long slot = arrow_syscall_slot((unsigned long)number);

	if (number == 2 || slot >= arrow_gen_syscall_count)
		return arrow_syscall_missing(1, 2, 3, 4, 5, 6, number);
	function = (strace_function *)(void (*)(void))
			   arrow_syscall_at(arrow_syscall_active, slot);
	return function(1, 2, 3, 4, 5, 6, number);
}

static void begin(const char *wish)
{
	mock_wish = wish;
	arrow_syscall_active = arrow_gen_syscalls;
	arrow_syscall_on_missing = NULL;
	ARROW_CHECK_INT(arrow_strace_init(), 0);
}

static void test_without_the_word_nothing_changes(void)
{
	begin(NULL);
	ARROW_CHECK(arrow_syscall_active == arrow_gen_syscalls);
	ARROW_CHECK(!arrow_syscall_on_missing);
	ARROW_CHECK(!mock_hook);
}

static void test_all_calls_are_traced(void)
{
	begin("");
	ARROW_CHECK_INT(call(0), 21);
	ARROW_CHECK_TEXT(mock_said, "strace: sum(1 6) = 21\n");
	ARROW_CHECK_INT(call(1), -ENOSYS);
	ARROW_CHECK_TEXT(mock_said, "strace: hole(1 6) = -38\n");
	ARROW_CHECK_INT(call(4), -ENOSYS);
	ARROW_CHECK_TEXT(mock_said, "strace: far(1 6) = -38\n");
	ARROW_CHECK_INT(call(9), -ENOSYS);
	ARROW_CHECK_TEXT(mock_said, "strace: unknown(1 6) = -38\n");
	mock_said[0] = '\0';
	mock_hook->run();
	ARROW_CHECK_TEXT(mock_said, "");
}

static void test_a_call_that_ends_the_program_is_told(void)
{
	begin("");
	ARROW_CHECK_INT(call(3), 21);
	ARROW_CHECK_TEXT(mock_said, "strace: end(1 6) ... 0\n"
				    "strace: end(1 6) = 21\n");
}

static void test_a_list_chooses(void)
{
	begin("su,far,sum");
	call(0);
	ARROW_CHECK_TEXT(mock_said, "strace: sum(1 6) = 21\n");
	call(1);
	ARROW_CHECK_TEXT(mock_said, "");
	call(4);
	ARROW_CHECK_TEXT(mock_said, "strace: far(1 6) = -38\n");
	begin("summ,su,hole");
	call(0);
	ARROW_CHECK_TEXT(mock_said, "");
	call(1);
	ARROW_CHECK_TEXT(mock_said, "strace: hole(1 6) = -38\n");
	begin("!hole,far");
	call(0);
	ARROW_CHECK_TEXT(mock_said, "strace: sum(1 6) = 21\n");
	call(1);
	ARROW_CHECK_TEXT(mock_said, "");
}

int main(void)
{
	ARROW_TEST(test_without_the_word_nothing_changes);
	ARROW_TEST(test_all_calls_are_traced);
	ARROW_TEST(test_a_call_that_ends_the_program_is_told);
	ARROW_TEST(test_a_list_chooses);
	return arrow_test_end();
}
