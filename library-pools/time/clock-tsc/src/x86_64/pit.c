/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Channel 2 of the PIT (Intel 8254), the one that drives a PC's speaker: its
 * gate and output are in port 0x61 and nobody needs its interrupt. It counts
 * down once from 65535; its output rises when it is through, after 55 ms.
 */
#include <arrow/arch/port.h>

#include "tsc_priv.h"

#define PIT_CHANNEL_2 0x42
#define PIT_COMMAND 0x43
#define PIT_GATE_PORT 0x61

#define PIT_START_ONCE 0xb0 /* channel 2, both bytes, mode 0 */
#define PIT_LATCH 0x80	    /* keep channel 2 for reading */
#define PIT_GATE 0x01
#define PIT_SPEAKER 0x02
#define PIT_OUTPUT 0x20

#define PIT_LARGEST 0xffffu

static bool pit_start(void)
{
	uint8_t gate = arrow_arch_port_in8(PIT_GATE_PORT);

	if (gate == 0xff)
		return false;
	arrow_arch_port_out8(PIT_GATE_PORT,
			     (uint8_t)((gate & ~PIT_SPEAKER) | PIT_GATE));
	arrow_arch_port_out8(PIT_COMMAND, PIT_START_ONCE);
	arrow_arch_port_out8(PIT_CHANNEL_2, PIT_LARGEST & 0xff);
	arrow_arch_port_out8(PIT_CHANNEL_2, PIT_LARGEST >> 8);
	return true;
}

static bool pit_ticks(uint64_t *ticks)
{
	arrow_arch_port_out8(PIT_COMMAND, PIT_LATCH);
	unsigned int left = arrow_arch_port_in8(PIT_CHANNEL_2);

	left |= (unsigned int)arrow_arch_port_in8(PIT_CHANNEL_2) << 8;
	*ticks = PIT_LARGEST - left;
	return !(arrow_arch_port_in8(PIT_GATE_PORT) & PIT_OUTPUT);
}

const struct tsc_reference tsc_reference_pit = {
	.hertz = 1193182,
	.interval = 11932, /* ten milliseconds */
	.start = pit_start,
	.read = pit_ticks,
};
