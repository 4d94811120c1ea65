/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Two consoles are chosen at boot, one for the program and one for messages;
 * they may be the same.
 */
#include <arrow/arch/cpu.h>
#include <arrow/cmdline.h>
#include <arrow/console.h>
#include <arrow/print.h>

/* Until there is a console, and where there is none. */
static void (*console_program)(const char *text,
			       size_t n) = arrow_arch_debugger_write;
static size_t (*console_input)(char *to, size_t n);
static void (*console_notify)(void (*came)(void));
static void (*console_provoke)(void);
static void (*console_listener)(void);
static bool console_interrupts;
static bool console_rests;
static bool console_taken;
static void (*console_taker)(void);
static void (*console_debug)(const char *text, size_t n);

static bool console_is_named(const struct arrow_console_ops *ops,
			     const char *name)
{
	const char *own = ops->name;

	while (*own && *own == *name) {
		own++;
		name++;
	}
	return *own == *name;
}

/* Of two consoles the program's; @later stands behind @earlier in the table. */
static const struct arrow_console_ops *
console_choose(const struct arrow_console_ops *earlier,
	       const struct arrow_console_ops *later)
{
	const char *wanted = arrow_cmdline_find("console");

	if (wanted && console_is_named(earlier, wanted))
		return earlier;
	if (wanted && console_is_named(later, wanted))
		return later;
	return later->debug ? earlier : later;
}

/* Kernel messages; whether they are wanted is asked when there is one. */
static void console_print(const char *text, size_t n)
{
	if (console_debug || !arrow_cmdline_find("arrow.quiet"))
		arrow_console_message(text, n);
}

int arrow_console_init(void)
{
	const struct arrow_console_ops *program = NULL;

	for (unsigned int i = 0; i < arrow_console_table_size; i++) {
		const struct arrow_console_ops *ops = arrow_console_table[i];

		if (!ops->probe())
			continue;
		if (ops->debug && !console_debug)
			console_debug = ops->write;
		program = program ? console_choose(program, ops) : ops;
	}
	if (program) {
		console_program = program->write;
		console_input = program->read;
		console_notify = program->notify;
		console_provoke = program->provoke;
		console_rests = CONFIG_CONSOLE_RESTS && program->rests;
	}
	arrow_print_to(console_print);
	return 0;
}

void arrow_console_write(const char *text, size_t n)
{
	console_program(text, n);
}

size_t arrow_console_read(char *to, size_t n)
{
	if (!console_taken)
		return arrow_console_input(to, n);
	if (CONFIG_CONSOLE_TAKER && console_taker)
		console_taker();
	return 0;
}

static void console_came(void)
{
	console_interrupts = !console_rests;
	console_listener();
}

void arrow_console_notify(void (*came)(void))
{
	console_listener = came;
	if (console_notify)
		console_notify(console_came);
}

void arrow_console_rest(void)
{
	if (console_interrupts) {
		arrow_arch_wait();
		return;
	}
	/* Only what has interrupted once is known to do so. With that interrupt
	 * bytes may have come: they are looked at before anything is waited for. */
	if (console_provoke)
		console_provoke();
	arrow_arch_relax();
}

bool arrow_console_interrupts(void)
{
	if (!console_interrupts && console_provoke && !console_rests)
		console_provoke();
	return console_interrupts;
}

void arrow_console_take_input(void (*listen)(void))
{
	console_taken = true;
	if (CONFIG_CONSOLE_TAKER)
		console_taker = listen;
}

size_t arrow_console_input(char *to, size_t n)
{
	return console_input ? console_input(to, n) : 0;
}

void arrow_console_message(const char *text, size_t n)
{
	if (console_debug)
		console_debug(text, n);
	else
		console_program(text, n);
}
