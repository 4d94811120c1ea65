/* SPDX-License-Identifier: BSD-3-Clause */
/* Statuses, signals, hooks, and reports of programs with odd stacks. */
#include <arrow/arch/layout.h>
#include <arrow/arch/trap.h>
#include <arrow/test.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "../src/ending.c"
#include "../src/report.c"

/* The program's memory: words from this address on. */
#define MOCK_BASE 0x20000
#define MOCK_WORDS 256

static jmp_buf mock_end;
static char mock_said[4096];
static int mock_verdict;
static int mock_signal;
static int mock_status;
static uintptr_t mock_memory[MOCK_WORDS];
static uintptr_t mock_pc;
static uintptr_t mock_fp;
static uintptr_t mock_sp;
static uintptr_t mock_fault;

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

int arrow_snprintf(char *buffer, size_t size, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	int n = vsnprintf(buffer, size, format, args);
	va_end(args);
	return n;
}

void arrow_panic_registers(const struct arrow_arch_frame *frame)
{
	(void)frame;
	arrow_print("registers");
}

void arrow_verdict_exit(int status)
{
	mock_verdict = status;
}

void arrow_verdict_signal(int signal)
{
	mock_signal = signal;
}

void arrow_exit_machine(int status)
{
	mock_status = status;
	longjmp(mock_end, 1);
}

size_t arrow_arch_copy(void *to, const void *from, size_t n)
{
	uintptr_t offset = (uintptr_t)from - MOCK_BASE;

	if (offset > sizeof(mock_memory) - n)
		return n;
	memcpy(to, (const char *)mock_memory + offset, n);
	return 0;
}

uintptr_t arrow_arch_frame_pc(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return mock_pc;
}

uintptr_t arrow_arch_frame_fp(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return mock_fp;
}

uintptr_t arrow_arch_frame_sp(const struct arrow_arch_frame *frame)
{
	(void)frame;
	return mock_sp;
}

const char *arrow_arch_frame_cause(const struct arrow_arch_frame *frame,
				   uintptr_t *address)
{
	(void)frame;
	if (mock_fault)
		*address = mock_fault;
	return "fault";
}

static const struct arrow_arch_frame *mock_frame(void)
{
	return (const struct arrow_arch_frame *)mock_memory;
}

/* Run @what to the end of the machine. */
#define TO_THE_END(what)                         \
	do {                                     \
		mock_said[0] = '\0';             \
		mock_verdict = mock_signal = -1; \
		if (!setjmp(mock_end))           \
			what;                    \
	} while (0)

static void hook_outer(void)
{
	arrow_print("outer");
}

static void hook_that_ends(void)
{
	arrow_print("inner");
	arrow_ending_exit(3);
}

static void test_a_status_has_eight_bits(void)
{
	TO_THE_END(arrow_sys_exit_group(0x1ff, 0, 0, 0, 0, 0));
	ARROW_CHECK_INT(mock_verdict, 0xff);
	ARROW_CHECK_INT(mock_status, 0xff);
	ARROW_CHECK_INT(mock_signal, -1);
	TO_THE_END(arrow_sys_exit_group(-1, 0, 0, 0, 0, 0));
	ARROW_CHECK_INT(mock_verdict, 0xff);
	ARROW_CHECK_TEXT(mock_said, "");
}

static void test_hooks_run_once_and_last_first(void)
{
	static struct arrow_ending_hook outer = { .run = hook_outer };
	static struct arrow_ending_hook inner = { .run = hook_that_ends };

	arrow_ending_add(&outer);
	arrow_ending_add(&inner);
	TO_THE_END(arrow_ending_exit(0));
	ARROW_CHECK_TEXT(mock_said, "inner\nouter\n");
	ARROW_CHECK_INT(mock_verdict, 3);
	TO_THE_END(arrow_ending_exit(0));
	ARROW_CHECK_TEXT(mock_said, "");
}

static void test_a_signal_is_named(void)
{
	TO_THE_END(arrow_ending_signal(15, NULL));
	ARROW_CHECK_TEXT(mock_said, "SIGTERM ended the program\n");
	ARROW_CHECK_INT(mock_signal, 15);
	ARROW_CHECK_INT(mock_status, 143);
	TO_THE_END(arrow_ending_signal(1, NULL));
	ARROW_CHECK_TEXT(mock_said, "SIGHUP ended the program\n");
	TO_THE_END(arrow_ending_signal(31, NULL));
	ARROW_CHECK_TEXT(mock_said, "SIGSYS ended the program\n");
	TO_THE_END(arrow_ending_signal(64, NULL));
	ARROW_CHECK_TEXT(mock_said, "signal 64 ended the program\n");
	ARROW_CHECK_INT(mock_status, 192);
}

static void test_a_fault_is_told_with_its_callers(void)
{
	mock_pc = 0x401000;
	mock_fault = 0x10;
	mock_fp = MOCK_BASE;
	mock_memory[0] = MOCK_BASE + 32;
	mock_memory[1] = 0x402001;
	mock_memory[4] = 0;
	mock_memory[5] = 0x403001;
	TO_THE_END(arrow_ending_fault(11, mock_frame()));
	ARROW_CHECK_TEXT(mock_said, "SIGSEGV: fault at 0x10\nregisters\n"
				    "trace 0000000000401000\n"
				    "trace 0000000000402000\n"
				    "trace 0000000000403000\n");
	ARROW_CHECK_INT(mock_signal, 11);
	ARROW_CHECK_INT(mock_status, 139);
	mock_fault = 0;
	TO_THE_END(arrow_ending_signal(6, mock_frame()));
	ARROW_CHECK_TEXT(mock_said, "SIGABRT ended the program\nregisters\n"
				    "trace 0000000000401000\n"
				    "trace 0000000000402000\n"
				    "trace 0000000000403000\n");
}

static void test_a_call_to_nowhere_names_its_caller(void)
{
	mock_pc = mock_fault = 0x666000;
	mock_fp = 0;
	mock_sp = MOCK_BASE + 64;
	mock_memory[8] = 0x404001;
	TO_THE_END(arrow_ending_fault(11, mock_frame()));
	ARROW_CHECK_TEXT(mock_said, "SIGSEGV: fault at 0x666000\nregisters\n"
				    "trace 0000000000666000\n"
				    "trace 0000000000404000\n");
	mock_sp = ARROW_ARCH_USER_END - 4;
	TO_THE_END(arrow_ending_fault(11, mock_frame()));
	ARROW_CHECK_TEXT(mock_said, "SIGSEGV: fault at 0x666000\nregisters\n"
				    "trace 0000000000666000\n");
}

/* Chains that leave memory, that go down, round in circles, or have no end. */
static void test_a_broken_chain_ends_the_trace(void)
{
	static const uintptr_t bad[] = {
		0, 8, MOCK_BASE + 1, MOCK_BASE + sizeof(mock_memory) - 8,
		ARROW_ARCH_USER_END - 8, UINTPTR_MAX - 7
	};
	static size_t i;

	mock_pc = 0x401000;
	mock_fault = 0x10;
	for (i = 0; i < ARROW_COUNT(bad); i++) {
		mock_fp = bad[i];
		TO_THE_END(arrow_ending_fault(11, mock_frame()));
		ARROW_CHECK_TEXT(mock_said,
				 "SIGSEGV: fault at 0x10\nregisters\n"
				 "trace 0000000000401000\n");
	}
	mock_fp = MOCK_BASE;
	mock_memory[0] = MOCK_BASE;
	mock_memory[1] = 0x402001;
	TO_THE_END(arrow_ending_fault(11, mock_frame()));
	ARROW_CHECK(strstr(mock_said, "402000\n") &&
		    !strstr(strstr(mock_said, "402000\n") + 1, "402000\n"));
	mock_memory[1] = ARROW_ARCH_USER_END;
	TO_THE_END(arrow_ending_fault(11, mock_frame()));
	ARROW_CHECK(!strstr(mock_said, "trace 00007ff"));
}

static void test_a_long_chain_is_cut(void)
{
	static unsigned int lines;

	for (uintptr_t i = 0; i < MOCK_WORDS; i += 2) {
		mock_memory[i] = MOCK_BASE + (i + 2) * sizeof(uintptr_t);
		mock_memory[i + 1] = 0x402001;
	}
	mock_fp = MOCK_BASE;
	TO_THE_END(arrow_ending_fault(11, mock_frame()));
	for (const char *at = mock_said; (at = strstr(at, "trace")); at++)
		lines++;
	ARROW_CHECK_UINT(lines, 1 + REPORT_CALLERS_MAX);
}

int main(void)
{
	ARROW_TEST(test_a_status_has_eight_bits);
	ARROW_TEST(test_hooks_run_once_and_last_first);
	ARROW_TEST(test_a_signal_is_named);
	ARROW_TEST(test_a_fault_is_told_with_its_callers);
	ARROW_TEST(test_a_call_to_nowhere_names_its_caller);
	ARROW_TEST(test_a_broken_chain_ends_the_trace);
	ARROW_TEST(test_a_long_chain_is_cut);
	return arrow_test_end();
}
