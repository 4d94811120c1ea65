/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * How a terminal behaves: Linux's struct termios and its bits (uapi headers
 * asm-generic/termbits.h). Bits that are not named are kept and do nothing.
 */
#pragma once

#include <arrow/types.h>

/* Input. */
#define MODES_IGNCR 0000200u
#define MODES_INLCR 0000100u
#define MODES_ICRNL 0000400u
#define MODES_IUCLC 0001000u
#define MODES_ISTRIP 0000040u
#define MODES_IXON 0002000u
#define MODES_IXANY 0004000u
#define MODES_PARMRK 0000010u
#define MODES_IUTF8 0040000u

/* Output. */
#define MODES_OPOST 0000001u
#define MODES_OLCUC 0000002u
#define MODES_ONLCR 0000004u
#define MODES_OCRNL 0000010u
#define MODES_ONOCR 0000020u
#define MODES_ONLRET 0000040u
#define MODES_TABS 0014000u /* both: tabulators become blanks */

/* Control: size of a byte, receiver on, parity. A terminal without wires has
 * bytes of 8 bits, a receiver and no parity. */
#define MODES_SIZE 0000060u
#define MODES_RECEIVER 0000200u
#define MODES_PARITY 0000400u

/* Local. */
#define MODES_ISIG 0000001u
#define MODES_ICANON 0000002u
#define MODES_ECHO 0000010u
#define MODES_ECHOE 0000020u
#define MODES_ECHOK 0000040u
#define MODES_ECHONL 0000100u
#define MODES_NOFLSH 0000200u
#define MODES_ECHOCTL 0001000u
#define MODES_ECHOPRT 0002000u
#define MODES_ECHOKE 0004000u
#define MODES_IEXTEN 0100000u

/* Places in the list of control characters. */
enum {
	MODES_INTR = 0,
	MODES_QUIT = 1,
	MODES_ERASE = 2,
	MODES_KILL = 3,
	MODES_EOF = 4,
	MODES_TIME = 5,
	MODES_MIN = 6,
	MODES_START = 8,
	MODES_STOP = 9,
	MODES_SUSP = 10,
	MODES_EOL = 11,
	MODES_REPRINT = 12,
	MODES_WERASE = 14,
	MODES_LNEXT = 15,
	MODES_EOL2 = 16,
	MODES_CHARACTERS = 19,
};

/* Speeds among the control bits: of output, so many bits higher of input. */
#define MODES_SPEED 0010017u
#define MODES_SPEED_OTHER 0010000u
#define MODES_SPEED_INPUT 16

/**
 * struct modes - The kernel's struct termios2.
 * @input, @output, @control, @local: bits
 * @discipline: always 0
 * @characters: control characters; 0 switches one off
 * @input_speed, @output_speed: bits a second. The older struct termios, of
 *	MODES_OLD_SIZE bytes, lacks them
 */
struct modes {
	uint32_t input;
	uint32_t output;
	uint32_t control;
	uint32_t local;
	uint8_t discipline;
	uint8_t characters[MODES_CHARACTERS];
	uint32_t input_speed;
	uint32_t output_speed;
};

#define MODES_OLD_SIZE __builtin_offsetof(struct modes, input_speed)

/** modes_load_speeds() - Make numbers of the bits that stand for a speed. */
void modes_load_speeds(struct modes *modes);
