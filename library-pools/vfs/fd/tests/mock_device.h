/* SPDX-License-Identifier: BSD-3-Clause */
/* Two devices, and the command line that chooses between them. */
#pragma once

#include <arrow/arch/cpu.h>
#include <arrow/cmdline.h>
#include <arrow/console.h>
#include <arrow/device.h>
#include <arrow/errno.h>
#include <arrow/signal.h>
#include <arrow/signal_info.h>

#include "../../file/tests/real_file.h"

static const char *mock_stdio;
static const char *mock_stdin;

/* What comes in over the console, a few bytes at a time. */
static const char *mock_input = "";
static size_t mock_input_size;
static bool mock_input_taken;

/* What comes in while the processor rests. */
static const char *mock_later;

void arrow_arch_relax(void)
{
}

void arrow_console_rest(void)
{
	ARROW_CHECK(mock_later != NULL);
	mock_input = mock_later;
	mock_input_size = strlen(mock_later);
	mock_later = NULL;
}

/* Who listens while others would read. */
static void (*mock_listen)(void);

void arrow_console_take_input(void (*listen)(void))
{
	mock_input_taken = true;
	mock_listen = listen;
}

/* Signals that were sent, the last one first in bits of 8. */
static unsigned int mock_signals;
static bool mock_signal_due;

void arrow_signal_send(int signal)
{
	mock_signals = mock_signals << 8 | (unsigned int)signal;
}

bool arrow_signal_due(void)
{
	return mock_signal_due;
}

size_t arrow_console_input(char *to, size_t n)
{
	size_t part = n < 5 ? n : 5;

	if (part > mock_input_size)
		part = mock_input_size;
	memcpy(to, mock_input, part);
	mock_input += part;
	mock_input_size -= part;
	return part;
}

/* What a pipe writes to; the others are their names. */
const struct arrow_device_ops arrow_device_console = {.name = "plain"};

static bool mock_is_console(const struct arrow_file *file)
{
	return file->data == &arrow_device_console ||
	       strcmp(file->data, "console") == 0;
}
static char mock_written[65536];
static size_t mock_written_size;
static unsigned int mock_writes;

const char *arrow_cmdline_find(const char *name)
{
	if (strcmp(name, "arrow.stdin") == 0)
		return mock_stdin;
	if (strcmp(name, "arrow.signals") == 0)
		return "console";
	return strcmp(name, "arrow.stdio") == 0 ? mock_stdio : NULL;
}

ssize_t arrow_device_write(struct arrow_file *file, struct arrow_io *io,
			   int64_t *position)
{
	size_t wanted = io->left;

	(void)position;
	if (!mock_is_console(file))
		return (ssize_t)wanted;
	mock_written_size += arrow_io_get(io, mock_written + mock_written_size,
					  wanted);
	mock_writes++;
	return io->left == wanted && wanted ? -EFAULT
					    : (ssize_t)(wanted - io->left);
}

static ssize_t mock_read(struct arrow_file *file, struct arrow_io *io,
			 int64_t *position)
{
	(void)file;
	(void)position;
	return (ssize_t)arrow_io_put(io, "typed", io->left < 5 ? io->left : 5);
}

static int mock_stat(struct arrow_file *file, struct arrow_file_stat *stat)
{
	*stat = (struct arrow_file_stat){.mode = ARROW_FILE_CHARACTER | 0600,
					 .size = 100};
	stat->minor = mock_is_console(file) ? 1 : 3;
	return 0;
}

/* The mock's devices are their names. */
const struct arrow_device_ops *arrow_device_by_name(const char *name)
{
	return (const struct arrow_device_ops *)name;
}

const struct arrow_file_ops arrow_device_file = {
	.read = mock_read,
	.write = arrow_device_write,
	.stat = mock_stat,
};
