/* SPDX-License-Identifier: BSD-3-Clause */
/* Reports, line by line, and panics within panics. */
#include <arrow/arch/cpu.h>
#include <arrow/arch/trap.h>
#include <arrow/test.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../src/panic.c"

enum mock_ending { MOCK_EXIT = 1, MOCK_HALT, MOCK_STOP };

static jmp_buf mock_end;
static char mock_said[4096];
static unsigned int mock_verdicts;
static int mock_status;
static const char *mock_wish;
static unsigned int mock_registers;
static unsigned int mock_callers;
static bool mock_within;

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

int arrow_vsnprintf(char *buffer, size_t size, const char *format,
		    va_list args)
{
	return vsnprintf(buffer, size, format, args);
}

int arrow_snprintf(char *buffer, size_t size, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	int n = vsnprintf(buffer, size, format, args);
	va_end(args);
	return n;
}

const char *arrow_cmdline_find(const char *name)
{
	ARROW_CHECK_TEXT(name, "panic");
	return mock_wish;
}

void arrow_verdict_panic(void)
{
	mock_verdicts++;
}

void arrow_exit_machine(int status)
{
	mock_status = status;
	longjmp(mock_end, MOCK_EXIT);
}

void arrow_arch_halt(void)
{
	longjmp(mock_end, MOCK_HALT);
}

void arrow_arch_stop(void)
{
	longjmp(mock_end, MOCK_STOP);
}

bool arrow_arch_stack_call(uintptr_t *sp, uintptr_t *pc)
{
	if (!mock_callers)
		return false;
	*sp = 0x2000 + mock_callers;
	*pc = 0x1000 + mock_callers--;
	return true;
}

uintptr_t arrow_arch_frame_pc(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return 0x400;
}

uintptr_t arrow_arch_frame_sp(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return 0x800;
}

const char *arrow_arch_frame_cause(const struct arrow_arch_frame *frame,
				   uintptr_t *address)
{
	(void)frame;
	if (mock_within)
		arrow_panic("another one");
	*address = 0x123;
	return "page fault, write";
}

const char *arrow_arch_frame_register(const struct arrow_arch_frame *frame,
				      unsigned int index, uint64_t *value)
{
	(void)frame;
	if (index >= mock_registers)
		return NULL;
	*value = index;
	return "rx";
}

static int ending_of(void (*panics)(void))
{
	int ending = setjmp(mock_end);

	if (!ending) {
		panic_depth = 0;
		mock_verdicts = 0;
		mock_status = -1;
		memset(mock_said, 0, sizeof(mock_said));
		panics();
	}
	return ending;
}

static void panics(void)
{
	arrow_panic("no %s", "memory");
}

static void traps(void)
{
	arrow_panic_trap(NULL);
}

static void test_a_panic_says_why_and_ends_the_machine(void)
{
	ARROW_CHECK_INT(ending_of(panics), MOCK_EXIT);
	ARROW_CHECK_TEXT(mock_said, "panic: no memory\n");
	ARROW_CHECK_INT(mock_status, 134);
	ARROW_CHECK_UINT(mock_verdicts, 1);
}

static void test_calls_are_named_by_their_last_byte(void)
{
	mock_callers = 2;
	ARROW_CHECK_INT(ending_of(panics), MOCK_EXIT);
	ARROW_CHECK_TEXT(mock_said, "panic: no memory\n"
				    "trace 0000000000001001 at 0000000000002002\n"
				    "trace 0000000000001000 at 0000000000002001\n");
}

static void test_a_back_trace_has_an_end(void)
{
	mock_callers = 1000;
	ARROW_CHECK_INT(ending_of(panics), MOCK_EXIT);
	ARROW_CHECK_UINT(mock_callers, 1000 - PANIC_CALLS_MAX);
	mock_callers = 0;
}

static void test_a_trap_shows_the_registers(void)
{
	mock_registers = 5;
	ARROW_CHECK_INT(ending_of(traps), MOCK_EXIT);
	ARROW_CHECK_TEXT(mock_said,
			 "panic: page fault, write at 0x123\n"
			 "rx 0000000000000000 rx 0000000000000001 "
			 "rx 0000000000000002 rx 0000000000000003\n"
			 "rx 0000000000000004\n"
			 "trace 0000000000000400 at 0000000000000800\n");
	mock_registers = 0;
}

static void test_a_user_can_wish_for_a_halt(void)
{
	mock_wish = "halt";
	ARROW_CHECK_INT(ending_of(panics), MOCK_HALT);
	ARROW_CHECK_UINT(mock_verdicts, 1);
	mock_wish = "halted";
	ARROW_CHECK_INT(ending_of(panics), MOCK_EXIT);
	mock_wish = NULL;
}

static void test_a_panic_within_one_ends_at_once(void)
{
	mock_within = true;
	ARROW_CHECK_INT(ending_of(traps), MOCK_EXIT);
	mock_within = false;
	ARROW_CHECK_TEXT(mock_said, "");
	ARROW_CHECK_INT(mock_status, 134);
	ARROW_CHECK_UINT(mock_verdicts, 0);
	if (!setjmp(mock_end))
		arrow_panic("again");
	ARROW_CHECK_UINT(panic_depth, 3);
}

int main(void)
{
	ARROW_TEST(test_a_panic_says_why_and_ends_the_machine);
	ARROW_TEST(test_calls_are_named_by_their_last_byte);
	ARROW_TEST(test_a_back_trace_has_an_end);
	ARROW_TEST(test_a_trap_shows_the_registers);
	ARROW_TEST(test_a_user_can_wish_for_a_halt);
	ARROW_TEST(test_a_panic_within_one_ends_at_once);
	return arrow_test_end();
}
