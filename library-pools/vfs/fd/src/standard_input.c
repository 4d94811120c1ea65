/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Descriptor 0 with `arrow.stdin=pipe`: the reading end of a pipe whose bytes
 * come in over the console. A console has no end of input and no spare byte, so
 * the sender marks: DLE STX is the beginning, what stands before it may be lost
 * while the device is switched on and counts for nothing; DLE EOT is the end;
 * DLE and any other byte is that byte, so that a DLE itself is DLE DLE.
 *
 * With `arrow.signals=console` signals stand among the bytes and behind the end:
 * DLE ENQ, and the number in one byte.
 */
#include <arrow/arch/cpu.h>
#include <arrow/console.h>
#include <arrow/errno.h>
#include <arrow/mem.h>
#include <arrow/sched.h>
#include <arrow/user_memory.h>
#include <arrow/wait.h>

#include "standard.h"

/* ASCII's data link escape, start of text, end of transmission and enquiry. */
#define INPUT_ESCAPE 0x10
#define INPUT_START 0x02
#define INPUT_END 0x04
#define INPUT_SIGNAL 0x05

/* Bytes that may lie here unread; the rest waits in front of the console. */
#define INPUT_SIZE 1024

/*
 * How often an empty console is looked at before a short read returns, and what
 * lies between two looks: a monitor that is asked without a pause has no time
 * to bring anything.
 */
#define INPUT_PATIENCE 20
#define INPUT_PAUSE 16

static struct {
	char bytes[INPUT_SIZE];
	unsigned int count;
	bool started;
	bool escaped;
	bool ended;
	bool signals;
	bool signal;
} input;

/* Signals can only come to programs that can handle them. */
static bool input_has_signals(void)
{
	return CONFIG_SIGNAL_HANDLERS && input.signals;
}

static void input_add(char byte)
{
	if (CONFIG_SIGNAL_HANDLERS && input.signal) {
		input.signal = false;
		standard_signal_send((unsigned char)byte);
		return;
	}
	if (!input.escaped && byte == INPUT_ESCAPE) {
		input.escaped = true;
		return;
	}
	bool escaped = input.escaped;

	input.escaped = false;
	if (!input.started)
		input.started = escaped && byte == INPUT_START;
	else if (escaped && byte == INPUT_END)
		input.ended = true;
	else if (input_has_signals() && escaped && byte == INPUT_SIGNAL)
		input.signal = true;
	else if (!input.ended)
		input.bytes[input.count++] = byte;
}

/* Take in what came. Return: whether there was anything. */
static bool input_listen(void)
{
	size_t room = sizeof(input.bytes) - input.count;
	char came[16];
	size_t n = 0;

	if ((input_has_signals() || !input.ended) && room)
		n = arrow_console_input(came, room < sizeof(came) ?
						      room : sizeof(came));
	for (size_t i = 0; i < n && (input_has_signals() || !input.ended); i++)
		input_add(came[i]);
	return n;
}

/* A sender needs a moment to go on: what follows closely is one read. */
static void input_gather(void)
{
	unsigned int looks = 0;

	while (!input.ended && input.count < sizeof(input.bytes) &&
	       looks < INPUT_PATIENCE) {
		looks = input_listen() ? 0 : looks + 1;
		for (int i = 0; i < INPUT_PAUSE; i++)
			arrow_arch_relax();
	}
}

static ssize_t input_read(struct arrow_file *file, struct arrow_io *io,
			  int64_t *position)
{
	(void)position;
	if (!io->left)
		return 0;
	for (;;) {
		input_gather();
		if (input.count || input.ended)
			break;
		if (file->flags & ARROW_FILE_NONBLOCK)
			return -EAGAIN;
		if (CONFIG_SIGNAL_HANDLERS && standard_signal_due())
			return -ERESTARTSYS;
		if (CONFIG_WAIT_THREADS)
			arrow_sched_rest(ARROW_WAIT_FOREVER, true);
		else
			arrow_console_rest();
	}
	size_t wanted = io->left < input.count ? io->left : input.count;
	size_t done = arrow_io_put(io, input.bytes, wanted);

	input.count -= (unsigned int)done;
	memmove(input.bytes, input.bytes + done, input.count);
	return done || !wanted ? (ssize_t)done : -EFAULT;
}

/* Take in what is there. */
static void input_drain(void)
{
	while (input_listen())
		;
}

void standard_input_take_signals(void)
{
	input.signals = true;
	arrow_console_take_input(input_drain);
}

static long input_ioctl(struct arrow_file *file, unsigned int request,
			uintptr_t argument)
{
	(void)file;
	if (request != ARROW_FILE_READABLE)
		return -ENOTTY;
	input_drain();
	int readable = (int)input.count;

	return arrow_user_write(argument, &readable, sizeof(readable));
}

static unsigned int input_poll(struct arrow_file *file)
{
	(void)file;
	input_drain();
	return (input.count ? ARROW_FILE_POLL_READABLE : 0) |
	       (input.ended ? ARROW_FILE_POLL_HUP : 0);
}

const struct arrow_file_ops standard_input = {
	.read = input_read,
	.ioctl = input_ioctl,
	.poll = input_poll,
	.stat = standard_pipe_stat,
};
