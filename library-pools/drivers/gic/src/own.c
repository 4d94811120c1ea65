/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An interrupt that each processor has for itself. Its number is one of those from
 * 16 to 31 (ARM IHI 0048, 2.2.1; ARM IHI 0069, 2.2.1).
 */
#include <arrow/errno.h>

#include "gic_priv.h"

#define OWN_FIRST 16
#define OWN_NUMBERS 16

/* More words an interrupt has in no tree, and more interrupts nobody asks for. */
#define OWN_WORDS_MOST 4
#define OWN_INDEX_MOST 4

static arrow_gic_handler *own_came;
static uint32_t own_taken;

void gic_own_serve(struct arrow_arch_frame *frame, uint32_t taken)
{
	own_taken = taken;
	own_came(frame);
}

void arrow_gic_own_end(void)
{
	gic_version->end(own_taken);
}

/* How many words each interrupt of this controller has. */
static uint32_t own_words(const struct arrow_fdt_device *gic)
{
	uint32_t size = 0;
	const uint8_t *cells = arrow_fdt_property(gic, "#interrupt-cells", &size);

	/* big endian; a number that small is in its last byte */
	return cells && size == sizeof(uint32_t) ? cells[size - 1] : GIC_WORDS;
}

int arrow_gic_set_own(const struct arrow_fdt_device *device, unsigned int index,
		      arrow_gic_handler *came)
{
	const struct arrow_fdt_device *gic = gic_find();
	uint32_t words[OWN_WORDS_MOST * OWN_INDEX_MOST];
	uint32_t each;
	const uint32_t *interrupt;

	if (!gic || !gic->address || index >= OWN_INDEX_MOST)
		return -ENODEV;
	each = own_words(gic);
	if (each < GIC_WORDS || each > OWN_WORDS_MOST ||
	    !arrow_fdt_interrupt(device, gic, words, (index + 1) * each))
		return -ENODEV;
	interrupt = words + index * each;
	if (interrupt[GIC_KIND] != GIC_KIND_OWN ||
	    interrupt[GIC_NUMBER] >= OWN_NUMBERS)
		return -ENODEV;
	own_came = came;
	return gic_let(gic, interrupt[GIC_NUMBER] + OWN_FIRST,
		       interrupt[GIC_HOW] & GIC_HOW_EDGE) ?
		       0 :
		       -ENODEV;
}
