/* SPDX-License-Identifier: BSD-3-Clause */
/* Speeds of a terminal: they are kept, and change nothing. */
#include "modes.h"

/* From this number on they are in hundreds. */
#define SPEED_HUNDREDS 16

/* By Linux's numbers, B0 to B4000000 (asm-generic/termbits.h). */
static const uint16_t speeds[] = {
	0,	50,    75,    110,   134,   150,   200,	  300,
	600,	1200,  1800,  2400,  4800,  9600,  19200, 38400,
	576,	1152,  2304,  4608,  5000,  5760,  9216,  10000,
	11520,	15000, 20000, 25000, 30000, 35000, 40000,
};

static uint32_t speed_of(uint32_t bits, uint32_t other)
{
	bits &= MODES_SPEED;
	if (bits == MODES_SPEED_OTHER)
		return other;
	if (bits & MODES_SPEED_OTHER)
		bits = (bits & ~MODES_SPEED_OTHER) + SPEED_HUNDREDS - 1;
	return speeds[bits] * (bits < SPEED_HUNDREDS ? 1u : 100u);
}

void modes_load_speeds(struct modes *modes)
{
	uint32_t input = modes->control >> MODES_SPEED_INPUT;

	modes->output_speed = speed_of(modes->control, modes->output_speed);
	/* none of its own: that of output */
	modes->input_speed = input & MODES_SPEED ?
				     speed_of(input, modes->input_speed) :
				     modes->output_speed;
}
