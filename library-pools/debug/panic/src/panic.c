/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A report goes out line by line, so that what was said before the report
 * itself fails is not lost.
 */
#include <arrow/arch/cpu.h>
#include <arrow/arch/program.h>
#include <arrow/arch/trap.h>
#include <arrow/cmdline.h>
#include <arrow/exit.h>
#include <arrow/format.h>
#include <arrow/panic.h>
#include <arrow/print.h>
#include <arrow/verdict.h>

/* As for a program that abort() ended. */
#define PANIC_STATUS 134

#define PANIC_LINE_SIZE 128
#define PANIC_REGISTERS_A_LINE 4

/* Of what calls left on the stack; most of it is of those that go on. */
#define PANIC_CALLS_MAX 40

/* How often a panic has begun; more than once is one within another. */
static unsigned int panic_depth;

static void panic_begin(void)
{
	if (++panic_depth == 1)
		return;
	if (panic_depth == 2)
		arrow_exit_machine(PANIC_STATUS);
	arrow_arch_stop();
}

void arrow_panic_registers(const struct arrow_arch_frame *frame)
{
	char line[PANIC_LINE_SIZE];
	size_t n = 0;
	uint64_t value;
	const char *name;

	for (unsigned int i = 0;
	     (name = arrow_arch_frame_register(frame, i, &value)); i++) {
		n += (size_t)arrow_snprintf(line + n, sizeof(line) - n,
					    "%s%s %016lx", n ? " " : "", name, value);
		if (i % PANIC_REGISTERS_A_LINE == PANIC_REGISTERS_A_LINE - 1) {
			arrow_print("%s", line);
			n = 0;
		}
	}
	if (n)
		arrow_print("%s", line);
}

static void panic_print_place(uintptr_t pc, uintptr_t sp)
{
	arrow_print("trace %016lx at %016lx", pc, sp);
}

/*
 * A call is named by its last byte and not by what comes after it, which may be
 * another function if the callee never returns.
 */
static void panic_print_calls(uintptr_t sp)
{
	uintptr_t pc;

	for (int i = 0; i < PANIC_CALLS_MAX && arrow_arch_stack_call(&sp, &pc);
	     i++)
		panic_print_place(pc - 1, sp);
}

static void panic_print_trace(const struct arrow_arch_frame *frame)
{
	uintptr_t sp = arrow_arch_frame_sp(frame);

	panic_print_place(arrow_arch_frame_pc(frame), sp);
	panic_print_calls(sp);
}

static bool panic_shall_halt(const char *wish)
{
	return wish && wish[0] == 'h' && wish[1] == 'a' && wish[2] == 'l' &&
	       wish[3] == 't' && !wish[4];
}

static void panic_end(void) __noreturn;

static void panic_end(void)
{
	arrow_verdict_panic();
	if (panic_shall_halt(arrow_cmdline_find("panic")))
		arrow_arch_halt();
	arrow_exit_machine(PANIC_STATUS);
}

void arrow_panic(const char *format, ...)
{
	char line[PANIC_LINE_SIZE];
	/* above the caller's frame pointer lies where this returns to */
	uintptr_t *link = __builtin_frame_address(0);
	va_list args;

	panic_begin();
	va_start(args, format);
	arrow_vsnprintf(line, sizeof(line), format, args);
	va_end(args);
	arrow_print("panic: %s", line);
	panic_print_calls((uintptr_t)(link + 1));
	panic_end();
}

void arrow_panic_trap(const struct arrow_arch_frame *frame)
{
	uintptr_t address = arrow_arch_frame_pc(frame);
	const char *cause;

	panic_begin();
	cause = arrow_arch_frame_cause(frame, &address);
	arrow_print("panic: %s at %#lx", cause, address);
	arrow_panic_registers(frame);
	panic_print_trace(frame);
	panic_end();
}
