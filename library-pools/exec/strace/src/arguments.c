/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Arguments by the letters of their signatures. The program's memory is read
 * by copies that may fail; what cannot be read is printed as an address.
 */
#include <arrow/arch/copy.h>
#include <arrow/user_memory.h>

#include "arguments.h"
#include "calls.h"
#include "names.h"

/* Bytes of a text or a buffer that are printed. */
#define ARGUMENTS_TEXT 48
#define ARGUMENTS_BUFFER 32

/* Parts of a vector of buffers that are printed. */
#define ARGUMENTS_PARTS 3

/* Results from here on are errors. */
#define ARGUMENTS_ERRORS (-4095)

struct arguments_timespec {
	int64_t seconds;
	int64_t rest;
};

struct arguments_part {
	uint64_t start;
	uint64_t size;
};

static void add_pointer(struct strace_line *line, long value)
{
	line_add(line, value ? "%#lx" : "NULL", value);
}

static void add_text(struct strace_line *line, long value)
{
	char text[ARGUMENTS_TEXT + 1];
	ssize_t n = arrow_user_check((uintptr_t)value, 1);

	if (!n)
		n = arrow_arch_copy_text(text, (const char *)value,
					 sizeof(text));
	if (n < 0)
		add_pointer(line, value);
	else if (n > ARGUMENTS_TEXT)
		line_add_quoted(line, text, ARGUMENTS_TEXT, true);
	else
		line_add_quoted(line, text, (size_t)n, false);
}

static void add_bytes(struct strace_line *line, uint64_t start, uint64_t size)
{
	char bytes[ARGUMENTS_BUFFER];
	size_t n = size < sizeof(bytes) ? size : sizeof(bytes);

	if (arrow_user_read(bytes, start, n))
		add_pointer(line, (long)start);
	else
		line_add_quoted(line, bytes, n, size > n);
}

static void add_timespec(struct strace_line *line, long value)
{
	struct arguments_timespec time;

	if (!value || arrow_user_read(&time, (uintptr_t)value, sizeof(time)))
		add_pointer(line, value);
	else
		line_add(line, "{%ld, %ld}", time.seconds, time.rest);
}

static void add_vector(struct strace_line *line, long value, long count)
{
	struct arguments_part part;

	line_add(line, "[");
	for (long i = 0; i < count; i++) {
		uintptr_t at = (uintptr_t)value + (size_t)i * sizeof(part);

		line_add(line, i ? ", " : "");
		if (i == ARGUMENTS_PARTS ||
		    arrow_user_read(&part, at, sizeof(part))) {
			line_add(line, "...");
			break;
		}
		add_bytes(line, part.start, part.size);
	}
	line_add(line, "]");
}

/* The capital letters: what the call has written, if it has. */
static void add_written(struct strace_line *line,
			const struct strace_call *call, char letter, long value)
{
	if (!call->done || call->result < 0) {
		add_pointer(line, value);
		return;
	}
	if (letter == 'B')
		add_bytes(line, (uint64_t)value, (uint64_t)call->result);
	else if (letter == 'S')
		add_text(line, value);
	else
		add_timespec(line, value);
}

static void add_name(struct strace_line *line, char letter, long value)
{
	unsigned long bits = (unsigned long)value;

	switch (letter) {
	case 'a':
		names_add_folder(line, value);
		break;
	case 'c':
		names_add_prctl(line, value);
		break;
	case 'f':
		names_add_open(line, bits & UINT32_MAX);
		break;
	case 'F':
		names_add_at(line, bits & UINT32_MAX);
		break;
	case 'g':
		names_add_signal(line, (int)value);
		break;
	case 'i':
		names_add_request(line, bits & UINT32_MAX);
		break;
	case 'k':
		names_add_clock(line, (int)value);
		break;
	case 'm':
		names_add_mapping(line, bits & UINT32_MAX);
		break;
	case 'r':
		names_add_protection(line, bits);
		break;
	default:
		names_add_whence(line, (int)value);
		break;
	}
}

/* One argument. Those of which the next says the size look at it. */
static void add_argument(struct strace_line *line,
			 const struct strace_call *call, char letter,
			 unsigned int i)
{
	long value = call->arguments[i];
	long next = i + 1 < ARGUMENTS_MAX ? call->arguments[i + 1] : 0;

	switch (letter) {
	case 'd':
		line_add(line, "%d", (int)value);
		break;
	case 'l':
		line_add(line, "%ld", value);
		break;
	case 'o':
		line_add(line, "%#o", (unsigned int)value);
		break;
	case 'x':
		line_add(line, "%#lx", value);
		break;
	case 'p':
		add_pointer(line, value);
		break;
	case 's':
		add_text(line, value);
		break;
	case 'b':
		add_bytes(line, (uint64_t)value, (uint64_t)next);
		break;
	case 't':
		add_timespec(line, value);
		break;
	case 'v':
		add_vector(line, value, next);
		break;
	case 'B':
	case 'S':
	case 'T':
		add_written(line, call, letter, value);
		break;
	default:
		add_name(line, letter, value);
		break;
	}
}

static void add_result(struct strace_line *line, const struct strace_call *call,
		       char letter)
{
	const char *error;

	line_add(line, ") = ");
	if (!call->done) {
		line_add(line, "?");
	} else if (call->result < 0 && call->result >= ARGUMENTS_ERRORS) {
		error = names_error(-call->result);
		line_add(line, "-1 %s", error ? error : "error");
	} else if (letter == 'p') {
		add_pointer(line, call->result);
	} else {
		line_add(line, letter == 'o' ? "%#lo" : "%ld", call->result);
	}
}

void arguments_add_call(struct strace_line *line,
			const struct strace_call *call)
{
	const char *letter = calls_signature(call->name);

	if (!letter)
		letter = "xxxxxx";
	line_add(line, "%s(", call->name);
	for (unsigned int i = 0; *letter && *letter != ':'; i++, letter++) {
		if (i)
			line_add(line, ", ");
		add_argument(line, call, *letter, i);
	}
	add_result(line, call, *letter == ':' ? letter[1] : 'd');
}
