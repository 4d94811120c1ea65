/* SPDX-License-Identifier: BSD-3-Clause */
/* For programs at a terminal where somebody types when asked to. */
#pragma once

#include "../programs/oracle.h"

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <termios.h>

/* Have the next text of the source typed. */
static inline void ask(void)
{
	fflush(stdout);
	NEED(write(1, "\5", 1) == 1);
}

/* Wait until so many bytes can be read; what was typed takes its time. */
static inline void wait_for(int bytes)
{
	int readable = 0;

	for (int i = 0; i < 2000 && readable < bytes; i++) {
		NEED(ioctl(0, FIONREAD, &readable) == 0);
		usleep(5000);
	}
	NEED(readable >= bytes);
}

/* Wait until all of a text that leaves nothing to read must have come. */
static inline void wait_a_while(void)
{
	usleep(700000);
}

/* Print what one read gives; bytes that are no letters in octal. */
static inline ssize_t show_read(size_t size)
{
	static unsigned char bytes[8192];
	ssize_t n = read(0, bytes, size);

	if (n < 0) {
		printf("read %zu: %s\n", size, oracle_error(errno));
		return n;
	}
	printf("read %zu: %zd ", size, n);
	for (ssize_t i = 0; i < n; i++) {
		if (bytes[i] > 32 && bytes[i] < 127 && bytes[i] != '\\')
			putchar(bytes[i]);
		else
			printf("\\%03o", bytes[i]);
	}
	putchar('\n');
	fflush(stdout);
	return n;
}

/* Switch modes off and on. */
static inline void change_local(tcflag_t off, tcflag_t on)
{
	struct termios modes;

	fflush(stdout);
	NEED(tcgetattr(0, &modes) == 0);
	modes.c_lflag = (modes.c_lflag & ~off) | on;
	NEED(tcsetattr(0, TCSANOW, &modes) == 0);
}

static inline void change_input(tcflag_t off, tcflag_t on)
{
	struct termios modes;

	fflush(stdout);
	NEED(tcgetattr(0, &modes) == 0);
	modes.c_iflag = (modes.c_iflag & ~off) | on;
	NEED(tcsetattr(0, TCSANOW, &modes) == 0);
}

static inline void change_output(tcflag_t off, tcflag_t on)
{
	struct termios modes;

	fflush(stdout);
	NEED(tcgetattr(0, &modes) == 0);
	modes.c_oflag = (modes.c_oflag & ~off) | on;
	NEED(tcsetattr(0, TCSANOW, &modes) == 0);
}

static inline void change_character(int which, cc_t value)
{
	struct termios modes;

	fflush(stdout);
	NEED(tcgetattr(0, &modes) == 0);
	modes.c_cc[which] = value;
	NEED(tcsetattr(0, TCSANOW, &modes) == 0);
}

/* Bytes as they are typed, with a least number and a time in tenths. */
static inline void raw(cc_t least, cc_t tenths)
{
	change_local(ICANON | ECHO, 0);
	change_character(VMIN, least);
	change_character(VTIME, tenths);
}
