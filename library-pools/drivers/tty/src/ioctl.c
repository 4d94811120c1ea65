/* SPDX-License-Identifier: BSD-3-Clause */
/* The requests of a terminal; Linux's numbers (asm-generic/ioctls.h). */
#include <arrow/cmdline.h>
#include <arrow/errno.h>
#include <arrow/user_memory.h>

#include "line.h"
#include "tty_priv.h"

enum {
	IOCTL_TCGETS = 0x5401,
	IOCTL_TCSETS = 0x5402,
	IOCTL_TCSETSW = 0x5403,
	IOCTL_TCSETSF = 0x5404,
	IOCTL_TCSBRK = 0x5409,
	IOCTL_TCXONC = 0x540a,
	IOCTL_TCFLSH = 0x540b,
	IOCTL_TIOCSCTTY = 0x540e,
	IOCTL_TIOCGPGRP = 0x540f,
	IOCTL_TIOCSPGRP = 0x5410,
	IOCTL_TIOCOUTQ = 0x5411,
	IOCTL_TIOCGWINSZ = 0x5413,
	IOCTL_TIOCSWINSZ = 0x5414,
	IOCTL_FIONREAD = 0x541b,
	IOCTL_TIOCNOTTY = 0x5422,
	IOCTL_TCSBRKP = 0x5425,
	IOCTL_TIOCGSID = 0x5429,
	/* the first four in the same order, with speeds */
	IOCTL_TCGETS2 = 0x802c542a,
	IOCTL_TCSETS2 = 0x402c542b,
	IOCTL_TCSETSF2 = 0x402c542d,
};

/* The only process's group and session. */
#define IOCTL_GROUP 1

/* Queues of TCFLSH. */
enum {
	IOCTL_FLUSH_INPUT = 0,
	IOCTL_FLUSH_OUTPUT = 1,
	IOCTL_FLUSH_BOTH = 2,
};

/* What TCXONC does; 1 lets output go on. */
enum {
	IOCTL_HOLD = 0,
	IOCTL_TELL_STOP = 2,
	IOCTL_TELL_START = 3,
};

/* Linux's struct winsize. */
struct ioctl_size {
	uint16_t rows;
	uint16_t columns;
	uint16_t width;
	uint16_t height;
};

static struct ioctl_size ioctl_size;
static bool ioctl_size_known;

/* A number of 1 to 4 digits; moves @text behind it. 0: there is none. */
static uint16_t ioctl_number(const char **text)
{
	unsigned int number = 0;

	for (int i = 0; i < 4 && **text >= '0' && **text <= '9'; i++)
		number = number * 10 + (unsigned int)(*(*text)++ - '0');
	return (uint16_t)number;
}

/* 80x24, or what `arrow.tty=COLUMNSxROWS` says. */
static void ioctl_first_size(void)
{
	const char *text = arrow_cmdline_find("arrow.tty");
	uint16_t columns = text ? ioctl_number(&text) : 0;
	uint16_t rows = 0;

	if (columns && *text == 'x') {
		text++;
		rows = ioctl_number(&text);
	}
	bool good = rows && *text == '\0';

	ioctl_size.columns = good ? columns : 80;
	ioctl_size.rows = good ? rows : 24;
}

static long ioctl_get_size(uintptr_t argument)
{
	if (!ioctl_size_known)
		ioctl_first_size();
	ioctl_size_known = true;
	return arrow_user_write(argument, &ioctl_size, sizeof(ioctl_size));
}

/* @size: of what the program has: with speeds or without */
static long ioctl_set_modes(uintptr_t argument, size_t size, bool flush)
{
	struct modes modes = tty_state()->modes;

	if (arrow_user_read(&modes, argument, size))
		return -EFAULT;
	tty_listen();
	if (flush)
		line_flush(tty_state());
	line_set_modes(tty_state(), &modes);
	return 0;
}

static long ioctl_flush(uintptr_t queue)
{
	switch (queue) {
	case IOCTL_FLUSH_INPUT:
	case IOCTL_FLUSH_BOTH:
		tty_listen();
		line_flush(tty_state());
		return 0;
	case IOCTL_FLUSH_OUTPUT:
		return 0;
	default:
		return -EINVAL;
	}
}

/* Output is held back or goes on; the other side is told to do so. */
static long ioctl_flow(uintptr_t what)
{
	struct line *line = tty_state();
	uint8_t told = 0;

	if (what > IOCTL_TELL_START)
		return -EINVAL;
	if (what >= IOCTL_TELL_STOP)
		told = line->modes.characters[what == IOCTL_TELL_STOP ?
						      MODES_STOP :
						      MODES_START];
	else if (what == IOCTL_HOLD)
		line->held |= LINE_HELD_FAST;
	else if (line->held & LINE_HELD_FAST)
		line->held = 0;
	if (told)
		line_screen((const char *)&told, 1);
	return 0;
}

static long ioctl_write_int(uintptr_t argument, int value)
{
	return arrow_user_write(argument, &value, sizeof(value));
}

static long ioctl_set_group(uintptr_t argument)
{
	int group;

	if (arrow_user_read(&group, argument, sizeof(group)))
		return -EFAULT;
	if (group < 0)
		return -EINVAL;
	return group == IOCTL_GROUP ? 0 : -ESRCH;
}

long tty_ioctl(struct arrow_file *file, unsigned int request,
	       uintptr_t argument)
{
	struct line *line = tty_state();
	size_t size = MODES_OLD_SIZE;

	(void)file;
	if (request == IOCTL_TCGETS2 ||
	    request - IOCTL_TCSETS2 <= IOCTL_TCSETSF2 - IOCTL_TCSETS2) {
		size = sizeof(line->modes);
		request = (uint8_t)(request - IOCTL_TCGETS2) + IOCTL_TCGETS;
	}
	switch (request) {
	case IOCTL_TCGETS:
		return arrow_user_write(argument, &line->modes, size);
	case IOCTL_TCSETS:
	case IOCTL_TCSETSW:
	case IOCTL_TCSETSF:
		return ioctl_set_modes(argument, size,
				       request == IOCTL_TCSETSF);
	case IOCTL_TIOCGWINSZ:
		return ioctl_get_size(argument);
	case IOCTL_TIOCSWINSZ:
		ioctl_size_known = true;
		return arrow_user_read(&ioctl_size, argument,
				       sizeof(ioctl_size));
	case IOCTL_TIOCGPGRP:
	case IOCTL_TIOCGSID:
		return ioctl_write_int(argument, IOCTL_GROUP);
	case IOCTL_TIOCSPGRP:
		return ioctl_set_group(argument);
	case IOCTL_FIONREAD:
		tty_listen();
		return ioctl_write_int(argument, (int)line_readable(line));
	case IOCTL_TIOCOUTQ:
		return ioctl_write_int(argument, 0);
	case IOCTL_TCFLSH:
		return ioctl_flush(argument);
	case IOCTL_TCXONC:
		return ioctl_flow(argument);
	case IOCTL_TCSBRK:
	case IOCTL_TCSBRKP:
	case IOCTL_TIOCSCTTY:
	case IOCTL_TIOCNOTTY:
		return 0;
	default:
		return -ENOTTY;
	}
}
