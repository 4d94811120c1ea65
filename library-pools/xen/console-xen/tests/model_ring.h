/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What must hold of the rings whatever the other end writes into the page. The
 * bytes are what it does: each step one of its two indexes is changed, or we
 * put or take. Used by the fuzz target and by the random test.
 */
#pragma once

#include <stdlib.h>
#include <string.h>

#include "ring.h"

#define MODEL_STEP 6

/* Around the page, to be found changed by an access beside it. */
struct model_page {
	char before[64];
	struct ring_page page;
	char behind[64];
};

static inline void model_expect(bool holds)
{
	if (!holds)
		abort();
}

/* What it may have sent lies in the ring, and no more. */
static inline void model_take(const struct ring_page *page, size_t n)
{
	char to[RING_IN_SIZE + 8];
	uint32_t given = page->in_given;
	uint32_t taken = page->in_taken;
	char *end = to + n;

	*end = 'e';
	size_t got = ring_take(to, n);

	model_expect(got <= n && got <= RING_IN_SIZE && *end == 'e');
	model_expect(page->in_given == given);
	for (size_t i = 0; i < got; i++)
		model_expect(to[i] == page->in[(taken + i) % RING_IN_SIZE]);
}

/* Nothing that may not have been taken yet is written over. */
static inline void model_put(struct ring_page *page, size_t n)
{
	static char text[RING_OUT_SIZE + 8];
	uint32_t before = page->out_given;
	long put;

	memset(text, (int)n, sizeof(text));
	memset(page->out, 'o', sizeof(page->out));
	put = ring_put(text, n);
	model_expect(put <= (long)n && put <= RING_OUT_SIZE);
	if (put < 0) {
		model_expect(before - page->out_taken > RING_OUT_SIZE);
		put = 0;
	}
	model_expect(page->out_given == before + (uint32_t)put);
	model_expect(!put || page->out_given - page->out_taken <= RING_OUT_SIZE);
	for (uint32_t i = 0; i < RING_OUT_SIZE - (uint32_t)put; i++)
		model_expect(
			page->out[(before + (uint32_t)put + i) % RING_OUT_SIZE] ==
			'o');
}

static inline void model_step(struct ring_page *page, const uint8_t *step)
{
	uint32_t value;

	memcpy(&value, step + 1, sizeof(value));
	switch (step[0] % 6) {
	case 0:
		page->in_given = value;
		break;
	case 1:
		page->out_taken = value;
		break;
	case 2:
		page->in_given += value % (RING_IN_SIZE + 2);
		break;
	case 3:
		page->out_taken = page->out_given - value % 8;
		break;
	case 4:
		model_take(page, value % (RING_IN_SIZE + 4));
		break;
	default:
		model_put(page, value % (RING_OUT_SIZE + 4));
		break;
	}
}

static inline void model_ring_one(const uint8_t *bytes, size_t size)
{
	static struct model_page model;

	memset(&model, 'm', sizeof(model));
	if (size >= 16)
		memcpy(&model.page.in_taken, bytes, 16);
	ring_start(&model.page);
	for (size_t at = 16; at + MODEL_STEP <= size; at += MODEL_STEP)
		model_step(&model.page, bytes + at);
	for (size_t i = 0; i < sizeof(model.before); i++)
		model_expect(model.before[i] == 'm' && model.behind[i] == 'm');
}
