/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Consoles: where the program's output and the kernel's messages go.
 *
 * Drivers stand in a table in the order of rank. At boot each is probed once.
 * The program's output goes to the last one that is there, or to the one that
 * `console=NAME` on the command line names; a debug console takes it only if
 * there is nothing else. Kernel messages go to the first debug console that is
 * there; without one they go to the program's console, unless the command line
 * says `arrow.quiet`. Without any console all goes to arrow_arch_debugger_write().
 *
 * Text is passed on as it is: no carriage return is added.
 */
#pragma once

#include <arrow/compiler.h>
#include <arrow/types.h>

/**
 * struct arrow_console_ops - One console driver.
 * @name: what `console=` on the command line calls it
 * @debug: meant for messages to the one who watches the machine, apart from
 *	what the program prints
 * @probe: true if the device is there; makes it ready to be written to. Called
 *	once, before any other function, and must harm no other device
 * @write: write all of the text, waiting for the device if need be. Called by
 *	one thread at a time, and from a panic in the midst of another call
 * @read: take what came in, at most @n bytes, and wait for nothing. NULL: nothing
 *	ever comes in
 * @notify: as arrow_console_notify(); NULL: it cannot
 * @rests: @provoke rests, and is called for that also once it has interrupted;
 *	with CONSOLE_RESTS
 * @provoke: have it interrupt at once, whatever came in; or rest until something
 *	comes in, or for a while
 */
struct arrow_console_ops {
	const char *name;
	bool debug;
	bool rests;
	bool (*probe)(void);
	void (*write)(const char *text, size_t n);
	size_t (*read)(char *to, size_t n);
	void (*notify)(void (*came)(void));
	void (*provoke)(void);
};

/* The table, in the order of rank; written by the generator. */
extern const struct arrow_console_ops *const arrow_console_table[];
extern const unsigned int arrow_console_table_size;

/**
 * arrow_console_init() - Probe the consoles and choose among them.
 *
 * Called once by boot, after the command line can be read. Kernel messages
 * (<arrow/print.h>) reach their console from then on.
 *
 * Return: 0, also if there is no console at all.
 */
ARROW_API int arrow_console_init(void);

/**
 * arrow_console_write() - Write the program's output.
 * @text: any bytes
 * @n: how many
 *
 * Not buffered here: one call is one access to the device, or as few as it
 * allows.
 */
ARROW_API void arrow_console_write(const char *text, size_t n);

/**
 * arrow_console_read() - Take what came in on the program's console.
 * @to: filled in
 * @n: how many bytes at most
 *
 * Return: how many; 0 if there is nothing now, or if another has the input.
 */
ARROW_API size_t arrow_console_read(char *to, size_t n);

/**
 * arrow_console_notify() - Be called when something comes in.
 * @came: called in an interrupt of the program, or of arrow_console_rest();
 *	shall read until nothing is left. Might be called for nothing
 *
 * Interrupts are on from now on until the program makes its first call, and then
 * while it runs. Without a console that interrupts nothing happens.
 */
ARROW_API void arrow_console_notify(void (*came)(void));

/**
 * arrow_console_rest() - Let the processor rest until something comes in.
 *
 * A console that has never interrupted is made to; if it does not, this returns at
 * once. May return early.
 *
 * Context: in a call of the program, with interrupts off.
 */
ARROW_API void arrow_console_rest(void);

/**
 * arrow_console_interrupts() - Does an interrupt come with what comes in?
 *
 * A console that has never interrupted is made to.
 *
 * Context: in a call of the program, with interrupts off.
 * Return: true if so: then the processor may be halted until something comes in.
 */
ARROW_API bool arrow_console_interrupts(void);

/**
 * arrow_console_take_input() - Have what comes in for oneself.
 * @listen: with CONSOLE_TAKER called whenever somebody else would have read; uses
 *	arrow_console_input() until nothing is left. Called in a call of the
 *	program or in an interrupt. NULL: nothing is called
 *
 * arrow_console_read() finds nothing from now on; the caller alone uses
 * arrow_console_input().
 */
ARROW_API void arrow_console_take_input(void (*listen)(void));

/**
 * arrow_console_input() - As arrow_console_read(), for the one who has it all.
 * @to: filled in
 * @n: how many bytes at most
 *
 * Return: how many; 0 if there is nothing now.
 */
ARROW_API size_t arrow_console_input(char *to, size_t n);

/**
 * arrow_console_message() - Write text that is not the program's.
 * @text: any bytes
 * @n: how many
 *
 * Goes to the debug console, or to the program's console if there is none.
 * `arrow.quiet` does not hold it back: it is for what must be said, such as
 * the verdict. Messages for people go through arrow_print().
 *
 * Context: any, panic included.
 */
ARROW_API void arrow_console_message(const char *text, size_t n);
